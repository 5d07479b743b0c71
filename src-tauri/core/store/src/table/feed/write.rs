//! Following feeds, and no longer.

use crate::{
    error::{Kind, StoreError},
    table::columns::inserted,
    write::Write,
};
use model::{Feed, FeedId, Version};

impl Write<'_> {
    /// Adds a feed, and gives its version.
    ///
    /// # Errors
    /// `feed.exists`.
    pub fn insert_feed(&self, feed: &Feed) -> Result<Version, StoreError> {
        let done = self
            .conn
            .prepare_cached(
                "INSERT INTO feed (id, version, address, title, site, typed_host) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute((
                feed.id.0.as_bytes(),
                self.version.0,
                &feed.address,
                &feed.title,
                &feed.site,
                &feed.typed_host,
            ));
        inserted(done, Kind::Feed, feed.id.0)?;
        Ok(self.version)
    }

    /// Saves a feed, based on the version it was read in, and gives its new version. A save that changes nothing gives
    /// the old one.
    ///
    /// # Errors
    /// `feed.not_found`, `feed.stale_version` where it was changed since.
    pub fn update_feed(&self, base: Version, feed: &Feed) -> Result<Version, StoreError> {
        let stored = self.feed(feed.id)?;
        self.matching(Kind::Feed, feed.id.0, base, stored.version)?;
        if (Feed { version: stored.version, ..feed.clone() }) == stored {
            return Ok(stored.version);
        }
        self.conn
            .prepare_cached(
                "UPDATE feed SET version = ?2, address = ?3, title = ?4, site = ?5, typed_host = ?6 WHERE id = ?1",
            )?
            .execute((
                feed.id.0.as_bytes(),
                self.version.0,
                &feed.address,
                &feed.title,
                &feed.site,
                &feed.typed_host,
            ))?;
        Ok(self.version)
    }

    /// Stops following a feed. What it brought stays for a while, so that an undo brings it back.
    ///
    /// # Errors
    /// `feed.not_found`.
    pub fn delete_feed(&self, id: FeedId) -> Result<(), StoreError> {
        let deleted =
            self.conn.prepare_cached("DELETE FROM feed WHERE id = ?1")?.execute([id.0.as_bytes()])?;
        if deleted == 0 { Err(StoreError::NotFound { kind: Kind::Feed, id: id.0 }) } else { Ok(()) }
    }
}
