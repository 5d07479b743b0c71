//! Changing the publication.

use crate::{
    error::{Kind, StoreError},
    table::columns::json,
    write::Write,
};
use model::{CreditPatterns, Publication, Version};
use rusqlite::{Connection, named_params};

impl Write<'_> {
    /// Saves the publication, based on the version it was read in, and gives its new version.
    ///
    /// # Errors
    /// `publication.stale_version` where it was changed since.
    pub fn update_publication(
        &self,
        base: Version,
        publication: &Publication,
    ) -> Result<Version, StoreError> {
        let stored = self.publication()?;
        self.matching(Kind::Publication, stored.id.0, base, stored.version)?;
        let publication = Publication { id: stored.id, version: stored.version, ..publication.clone() };
        if publication == stored {
            return Ok(stored.version);
        }
        put(self.conn, &Publication { version: self.version, ..publication })?;
        Ok(self.version)
    }
}

/// Writes the publication's one row.
pub(crate) fn put(conn: &Connection, publication: &Publication) -> Result<(), StoreError> {
    conn.prepare_cached(include_str!("put.sql"))?.execute(named_params! {
        ":id": publication.id.0.as_bytes(),
        ":version": publication.version.0,
        ":name": publication.name,
        ":language": publication.language.as_str(),
        ":time_zone": publication.time_zone,
        ":postal_address": publication.postal_address,
        ":credit_patterns":
            (publication.credit_patterns != CreditPatterns::default()).then(|| json(&publication.credit_patterns)),
    })?;
    Ok(())
}
