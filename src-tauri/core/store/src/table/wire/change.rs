//! The one way to change the wire.

use crate::{
    Library,
    env::Env,
    error::{Kind, StoreError},
    read::Read,
    transact::begin,
};
use model::{FeedId, FeedItemId, ItemState};
use rusqlite::Connection;
use std::ops::Deref;

/// The wire being changed. It reads as a [`Read`] does, its own changes included.
pub struct Wire<'c> {
    read: Read<'c>,
    pub(super) conn: &'c Connection,
    pub(super) env: &'c Env,
    /// When the change began, in milliseconds since 1970 UTC.
    pub(super) now_ms: i64,
}

impl Library {
    /// Changes the wire: all that `work` does is one transaction, on the disk when this returns. It is no step, and can't
    /// be undone; followers of the journal hear that the wire moved.
    ///
    /// # Errors
    /// What `work` answers, and as [`transact`](Library::transact). Nothing is changed then.
    pub fn change_wire<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&Wire<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let conn = self.writer()?;
        let transaction = begin(&conn)?;
        let before = conn.total_changes();
        let wire = Wire { read: Read::on(&conn), conn: &conn, env: &self.env, now_ms: self.env.now_ms() };
        let done = work(&wire)?;
        if conn.total_changes() != before {
            conn.execute("UPDATE wire SET changes = changes + 1", []).map_err(StoreError::from)?;
            transaction.commit().map_err(StoreError::from)?;
        }
        Ok(done)
    }
}

impl<'c> Deref for Wire<'c> {
    type Target = Read<'c>;

    fn deref(&self) -> &Read<'c> {
        &self.read
    }
}

impl Wire<'_> {
    /// Says what an editor did with an item.
    ///
    /// # Errors
    /// `feed_item.not_found` where it is gone.
    pub fn mark(&self, item: FeedItemId, state: ItemState) -> Result<(), StoreError> {
        let stored = self.feed_item(item)?.item.state;
        if stored != state {
            self.conn
                .prepare_cached("UPDATE feed_item SET state = ?2 WHERE id = ?1")?
                .execute((item.0.as_bytes(), state.as_str()))
                .map_err(StoreError::from)?;
        }
        Ok(())
    }

    /// Says that everything unread was looked at, of one feed or of all; gives how many that were.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn mark_all_read(&self, feed: Option<FeedId>) -> Result<usize, StoreError> {
        let sql = "UPDATE feed_item SET state = 'read' WHERE state = 'unread' AND (?1 IS NULL OR feed = ?1)
                   AND feed IN (SELECT id FROM feed)";
        Ok(self.conn.prepare_cached(sql)?.execute([feed.map(|feed| feed.0.into_bytes())])?)
    }

    /// Says how often feeds are fetched while a window is open, in minutes; 0 for never.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn fetch_every(&self, minutes: u32) -> Result<(), StoreError> {
        self.conn.execute("UPDATE wire SET every_minutes = ?1 WHERE every_minutes <> ?1", [minutes])?;
        Ok(())
    }

    pub(super) fn not_found(item: FeedItemId) -> StoreError {
        StoreError::NotFound { kind: Kind::FeedItem, id: item.0 }
    }
}
