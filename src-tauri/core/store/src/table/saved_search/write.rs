//! Keeping searches.

use crate::{
    error::{Kind, StoreError},
    table::columns::inserted,
    write::Write,
};
use model::{SavedSearch, SearchId, Version};

impl Write<'_> {
    /// Keeps a search, and gives its version.
    ///
    /// # Errors
    /// `search.exists`.
    pub fn insert_saved_search(&self, search: &SavedSearch) -> Result<Version, StoreError> {
        let mut insert = self.conn.prepare_cached("INSERT INTO saved_search VALUES (?1, ?2, ?3, ?4, ?5)")?;
        let SavedSearch { id, about, name, query, .. } = search;
        inserted(
            insert.execute((id.0.as_bytes(), self.version.0, about.as_str(), name, query)),
            Kind::Search,
            id.0,
        )?;
        Ok(self.version)
    }

    /// Changes a kept search's name and query, based on the version it was read in.
    ///
    /// # Errors
    /// `search.not_found`, `search.stale_version`.
    pub fn update_saved_search(&self, base: Version, search: &SavedSearch) -> Result<Version, StoreError> {
        let stored = self.saved_search(search.id)?;
        self.matching(Kind::Search, search.id.0, base, stored.version)?;
        if (&stored.name, &stored.query) == (&search.name, &search.query) {
            return Ok(stored.version);
        }
        self.conn
            .prepare_cached("UPDATE saved_search SET version = ?2, name = ?3, query = ?4 WHERE id = ?1")?
            .execute((search.id.0.as_bytes(), self.version.0, &search.name, &search.query))?;
        Ok(self.version)
    }

    /// Deletes a kept search.
    ///
    /// # Errors
    /// `search.not_found`.
    pub fn delete_saved_search(&self, id: SearchId) -> Result<(), StoreError> {
        let deleted =
            self.conn.prepare_cached("DELETE FROM saved_search WHERE id = ?1")?.execute([id.0.as_bytes()])?;
        if deleted == 0 { Err(StoreError::NotFound { kind: Kind::Search, id: id.0 }) } else { Ok(()) }
    }
}
