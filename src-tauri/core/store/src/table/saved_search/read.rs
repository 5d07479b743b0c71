//! Asking for kept searches.

use crate::{
    error::{Kind, StoreError},
    read::Read,
    table::columns::{Columns, found},
};
use model::query::{About, fold};
use model::{SavedSearch, SearchId, Version};
use rusqlite::Row;

impl Read<'_> {
    /// The kept searches for one kind of thing, by name.
    ///
    /// # Errors
    /// `search.unreadable`.
    pub fn saved_searches(&self, about: About) -> Result<Vec<SavedSearch>, StoreError> {
        let mut query = self
            .conn
            .prepare_cached("SELECT id, version, about, name, query FROM saved_search WHERE about = ?1")?;
        let searches = query.query_and_then([about.as_str()], search_in)?;
        let mut searches = searches.collect::<Result<Vec<_>, _>>()?;
        searches.sort_by_cached_key(|search| (fold(&search.name), search.name.clone(), search.id));
        Ok(searches)
    }

    /// A kept search.
    ///
    /// # Errors
    /// `search.not_found`, `search.unreadable`.
    pub fn saved_search(&self, id: SearchId) -> Result<SavedSearch, StoreError> {
        let mut query = self
            .conn
            .prepare_cached("SELECT id, version, about, name, query FROM saved_search WHERE id = ?1")?;
        let mut rows = query.query([id.0.as_bytes()])?;
        search_in(found(rows.next()?, Kind::Search, id.0)?)
    }
}

fn search_in(row: &Row<'_>) -> Result<SavedSearch, StoreError> {
    let columns = Columns::of(row, Kind::Search)?;
    Ok(SavedSearch {
        id: SearchId(columns.id),
        version: Version(columns.get("version")?),
        about: columns.parsed("about")?,
        name: columns.get("name")?,
        query: columns.get("query")?,
    })
}
