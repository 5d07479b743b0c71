//! Changing clippings.

use crate::{
    error::{Kind, StoreError},
    table::columns::{inserted, json, search_row},
    write::Write,
};
use model::{Clipping, ClippingId, Version, address};
use rusqlite::{Connection, named_params};

impl Write<'_> {
    /// Adds a clipping, and gives its version. The time is the step's, whatever the clipping says.
    ///
    /// # Errors
    /// `clipping.exists`.
    pub fn insert_clipping(&self, clipping: &Clipping) -> Result<Version, StoreError> {
        let clipping = Clipping { created_at_ms: self.now_ms, ..clipping.clone() };
        let conn = self.conn;
        let id = clipping.id.0;
        inserted(put(conn, include_str!("insert.sql"), self.version, &clipping), Kind::Clipping, id)?;
        Ok(self.version)
    }

    /// Saves a clipping, based on the version it was read in, and gives its new version. A save that changes nothing
    /// gives the old one.
    ///
    /// # Errors
    /// `clipping.not_found`, `clipping.stale_version` where it was changed since.
    pub fn update_clipping(&self, base: Version, clipping: &Clipping) -> Result<Version, StoreError> {
        let stored = self.clipping(clipping.id)?;
        self.matching(Kind::Clipping, clipping.id.0, base, stored.version)?;
        let same =
            Clipping { version: stored.version, created_at_ms: stored.created_at_ms, ..clipping.clone() };
        if same == stored {
            return Ok(stored.version);
        }
        put(self.conn, include_str!("update.sql"), self.version, &same)?;
        Ok(self.version)
    }

    /// Deletes a clipping. What was made of it in issues stays: its words were copied there.
    ///
    /// # Errors
    /// `clipping.not_found`.
    pub fn delete_clipping(&self, id: ClippingId) -> Result<(), StoreError> {
        let deleted =
            self.conn.prepare_cached("DELETE FROM clipping WHERE id = ?1")?.execute([id.0.as_bytes()])?;
        if deleted == 0 { Err(StoreError::NotFound { kind: Kind::Clipping, id: id.0 }) } else { Ok(()) }
    }
}

fn put(conn: &Connection, sql: &str, version: Version, clipping: &Clipping) -> rusqlite::Result<usize> {
    conn.prepare_cached(sql)?.execute(named_params! {
        ":id": clipping.id.0.as_bytes(),
        ":version": version.0,
        ":search_row": search_row(clipping.id.0),
        ":key": address::key(&clipping.address),
        ":address": clipping.address,
        ":title": clipping.title,
        ":description": clipping.description,
        ":source": clipping.source,
        ":author": clipping.author,
        ":published_at_ms": clipping.published_at_ms,
        ":language": clipping.language.as_ref().map(|language| language.as_str()),
        ":picture": clipping.picture.as_ref().map(json),
        ":note": clipping.note,
        ":created_at_ms": clipping.created_at_ms,
        ":body": json(&clipping.body),
    })
}
