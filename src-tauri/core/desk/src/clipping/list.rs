use crate::contract::{ClippingCard, ClippingList, ClippingQuery};
use crate::wire::Ran;
use crate::{Desk, DeskError, words};
use model::address;
use store::ClippingFilter;

/// A page of clippings, the last kept first.
///
/// # Errors
/// Those of the store.
pub fn list(desk: &Desk, query: ClippingQuery) -> Result<ClippingList, DeskError> {
    desk.read(|read| {
        let filter = ClippingFilter { text: query.text, limit: query.limit, offset: query.offset };
        let page = read.clippings(&filter)?;
        let zone = read.publication()?.time_zone;
        let ran = Ran::of(read, page.rows.iter().map(|row| address::key(&row.address)))?;
        let clippings = page
            .rows
            .into_iter()
            .map(|row| ClippingCard {
                clipping: row.id,
                ran: ran.before(&address::key(&row.address)),
                address: row.address,
                title: row.title,
                description: row.description,
                source: row.source,
                author: row.author,
                published: row.published_at_ms.map(|at_ms| words::moment(at_ms, &zone)).unwrap_or_default(),
                language: row.language,
                has_text: !row.body.content.is_empty(),
            })
            .collect();
        Ok(ClippingList { total: page.total, clippings })
    })
}
