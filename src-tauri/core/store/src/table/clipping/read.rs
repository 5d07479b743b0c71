//! Asking for clippings.

use crate::{
    error::{Kind, StoreError},
    read::Read,
    table::columns::{Columns, found, id_at, uuid_of},
};
use model::{Clipping, ClippingId, Version};
use rusqlite::{OptionalExtension, Row};

impl Read<'_> {
    /// A clipping, whole.
    ///
    /// # Errors
    /// `clipping.not_found`, `clipping.unreadable`.
    pub fn clipping(&self, id: ClippingId) -> Result<Clipping, StoreError> {
        let mut query = self.conn.prepare_cached(include_str!("get.sql"))?;
        let mut rows = query.query([id.0.as_bytes()])?;
        clipping_in(found(rows.next()?, Kind::Clipping, id.0)?)
    }

    /// The clipping of a page, by the page's key (see [`model::address::key`]); the last kept where there are several.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn clipping_of(&self, key: &str) -> Result<Option<ClippingId>, StoreError> {
        let found = self
            .conn
            .prepare_cached("SELECT id FROM clipping WHERE key = ?1 ORDER BY added DESC LIMIT 1")?
            .query_row([key], |row| row.get::<_, Vec<u8>>(0))
            .optional()?;
        Ok(found.map(|bytes| ClippingId(uuid_of(&bytes))))
    }
}

pub(super) fn clipping_in(row: &Row<'_>) -> Result<Clipping, StoreError> {
    let columns = Columns::of(row, Kind::Clipping)?;
    Ok(Clipping {
        id: id_at(row, "id")?,
        version: Version(columns.get("version")?),
        address: columns.get("address")?,
        title: columns.get("title")?,
        description: columns.get("description")?,
        source: columns.get("source")?,
        author: columns.get("author")?,
        published_at_ms: columns.get("published_at_ms")?,
        language: columns.parsed_or_null("language")?,
        picture: columns.json_or_null("picture")?,
        note: columns.get("note")?,
        body: columns.json("body")?,
        created_at_ms: columns.get("created_at_ms")?,
    })
}
