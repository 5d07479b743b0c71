use super::{Cards, SOON_DAYS};
use crate::contract::{IllustrationFilter as Only, IllustrationList, IllustrationQuery};
use crate::{Desk, DeskError};
use model::query::{About, Query};
use store::IllustrationFilter;

/// A page of illustrations.
///
/// # Errors
/// Those of the store.
pub fn list(desk: &Desk, query: IllustrationQuery) -> Result<IllustrationList, DeskError> {
    desk.read(|read| {
        let cards = Cards::of(desk, read)?;
        let soon = desk.calendar(read)?.today + chrono::Days::new(SOON_DAYS.unsigned_abs());
        let only = |wanted| query.only == Some(wanted);
        let page = read.illustrations(&IllustrationFilter {
            query: Query::parse(&query.text, About::Pictures),
            calendar: desk.calendar(read)?,
            needs_credit: only(Only::NeedsCredit),
            needs_alt: only(Only::NeedsAlt),
            unused: only(Only::Unused),
            ends_by: only(Only::ExpiresSoon).then_some(soon),
            soon,
            limit: query.limit,
            offset: query.offset,
        })?;
        Ok(IllustrationList {
            total: page.total,
            more: page.more,
            all: page.all,
            needs_credit: page.needs_credit,
            needs_alt: page.needs_alt,
            unused: page.unused,
            expires_soon: page.ends_soon,
            illustrations: page.rows.iter().map(|one| cards.card_of(one)).collect(),
        })
    })
}
