//! Asking for feeds.

use crate::{
    error::{Kind, StoreError},
    read::Read,
    table::columns::{Columns, found, id_at},
};
use model::{Feed, FeedId, Version};
use rusqlite::Row;

impl Read<'_> {
    /// A feed.
    ///
    /// # Errors
    /// `feed.not_found`.
    pub fn feed(&self, id: FeedId) -> Result<Feed, StoreError> {
        let mut query = self
            .conn
            .prepare_cached("SELECT id, version, address, title, site, typed_host FROM feed WHERE id = ?1")?;
        let mut rows = query.query([id.0.as_bytes()])?;
        feed_in(found(rows.next()?, Kind::Feed, id.0)?)
    }

    /// Every feed, by title.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn feeds(&self) -> Result<Vec<Feed>, StoreError> {
        let mut query = self.conn.prepare_cached(
            "SELECT id, version, address, title, site, typed_host FROM feed ORDER BY title COLLATE NOCASE, id",
        )?;
        query.query_and_then([], feed_in)?.collect()
    }
}

fn feed_in(row: &Row<'_>) -> Result<Feed, StoreError> {
    let columns = Columns::of(row, Kind::Feed)?;
    Ok(Feed {
        id: id_at(row, "id")?,
        version: Version(columns.get("version")?),
        address: columns.get("address")?,
        title: columns.get("title")?,
        site: columns.get("site")?,
        typed_host: columns.get("typed_host")?,
    })
}
