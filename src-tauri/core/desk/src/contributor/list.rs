use super::card::card;
use crate::contract::{ContributorList, ContributorQuery};
use crate::{Desk, DeskError};
use store::ContributorRow;

/// People, by name: those whose name, role or contact holds every word of the query, in any case.
///
/// # Errors
/// Those of the store.
pub fn list(desk: &Desk, query: ContributorQuery) -> Result<ContributorList, DeskError> {
    let words: Vec<String> = query.text.split_whitespace().map(str::to_lowercase).collect();
    desk.read(|read| {
        let rows = read.contributors()?;
        let found = rows.iter().filter(|row| words.iter().all(|word| said(row).contains(word)));
        Ok(ContributorList { all: rows.len(), contributors: found.map(card).collect() })
    })
}

fn said(row: &ContributorRow) -> String {
    let one = &row.contributor;
    [&one.name, &one.role, &one.contact].map(|text| text.to_lowercase()).join("\n")
}
