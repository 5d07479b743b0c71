use crate::contract::{SearchCard, SearchList, SearchesOf};
use crate::{Desk, DeskError};
use model::query::{About, Query};

/// The kept searches, with how much each finds now.
///
/// # Errors
/// Those of the store.
pub fn list(desk: &Desk, of: SearchesOf) -> Result<SearchList, DeskError> {
    desk.read(|read| {
        let calendar = desk.calendar(read)?;
        let searches = read.saved_searches(of.about)?.into_iter().map(|search| {
            // A kept search is typed to its end: its last word does not go on.
            let query = Query::parse(&format!("{} ", search.query), of.about);
            let (count, more) = match of.about {
                About::Articles => read.count_articles(&query, calendar)?,
                About::Pictures => read.count_illustrations(&query, calendar)?,
            };
            let (name, version) = (search.name, search.version);
            Ok(SearchCard { search: search.id, version, name, query: search.query, count, more })
        });
        Ok(SearchList { searches: searches.collect::<Result<_, DeskError>>()? })
    })
}
