use super::Uses;
use crate::contract::{UsageList, UsageQuery, UseState};
use crate::words::counted;
use crate::{Desk, DeskError};
use model::{Money, PictureUse};
use std::collections::{BTreeMap, HashSet};
use store::{Read, UsesOf};

/// Where pictures ran in a period, and what is due.
///
/// # Errors
/// Those of the store.
pub fn list(desk: &Desk, query: UsageQuery) -> Result<UsageList, DeskError> {
    desk.read(|read| {
        let mut uses = Uses::of(desk, read)?;
        let found = found(read, &uses, &query)?;
        let (mut due, mut rows): (BTreeMap<String, i64>, _) =
            (BTreeMap::new(), Vec::with_capacity(found.len()));
        for one in &found {
            if let Some(Money { minor, currency }) = uses.due(one)? {
                let sum = due.entry(currency).or_default();
                *sum = sum.saturating_add(minor);
            }
            rows.push(uses.row(one)?);
        }
        let pictures = rows.iter().map(|row| row.illustration).collect::<HashSet<_>>().len();
        let people = rows.iter().flat_map(|row| &row.makers).collect::<HashSet<_>>().len();
        let issues = rows.iter().map(|row| row.issue).collect::<HashSet<_>>().len();
        let people = if people == 1 { "1 person".to_owned() } else { format!("{people} people") };
        Ok(UsageList {
            text: format!("{} by {people} in {}", counted(pictures, "picture"), counted(issues, "issue")),
            due: due.into_iter().map(|(currency, minor)| Money { minor, currency }.to_string()).collect(),
            rows,
        })
    })
}

/// The uses that a query asks for.
pub(super) fn found(
    read: &Read<'_>,
    uses: &Uses<'_>,
    query: &UsageQuery,
) -> Result<Vec<PictureUse>, DeskError> {
    let in_period = |one: &PictureUse| (query.from..=query.until).contains(&one.date);
    let mut found = match query.contributor {
        Some(contributor) => read.picture_uses(UsesOf::Contributor(contributor))?,
        None => read.picture_uses(UsesOf::Period(query.from, query.until))?,
    };
    found.retain(|one| in_period(one) && (query.planned || uses.state(one) != UseState::Planned));
    Ok(found)
}
