//! How fetching goes, feed by feed.

use super::Trouble;
use crate::{error::StoreError, read::Read, table::columns::id_at};
use model::FeedId;
use rusqlite::OptionalExtension;
use std::collections::HashMap;

/// How fetching a feed goes, and how much it brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FeedState {
    /// What the server called the document that it gave last, to be asked for again only where it changed.
    pub etag: String,
    /// The same, by its date.
    pub last_modified: String,
    /// When it was asked for last, in milliseconds since 1970 UTC; `None` where never.
    pub checked_at_ms: Option<i64>,
    /// The server does not want to be asked before.
    pub not_before_ms: i64,
    /// Why it can't be fetched, and since when; `None` where it can.
    pub trouble: Option<(i64, Trouble)>,
    /// How many items there are.
    pub items: usize,
    /// How many of them nobody looked at.
    pub unread: usize,
}

/// How the wire is fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WireSettings {
    /// How often, in minutes, while a window is open; 0 for never.
    pub every_minutes: u32,
}

impl Read<'_> {
    /// How fetching goes for every feed of which anything is known.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn feed_states(&self) -> Result<HashMap<FeedId, FeedState>, StoreError> {
        let mut states: HashMap<FeedId, FeedState> = HashMap::new();
        let mut query = self.conn.prepare_cached("SELECT * FROM feed_fetch")?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let failing: Option<i64> = row.get("failing_since_ms")?;
            let trouble =
                Trouble { code: row.get("code")?, message: row.get("message")?, action: row.get("action")? };
            let state = FeedState {
                etag: row.get("etag")?,
                last_modified: row.get("last_modified")?,
                checked_at_ms: Some(row.get("checked_at_ms")?),
                not_before_ms: row.get("not_before_ms")?,
                trouble: failing.map(|since| (since, trouble)),
                ..FeedState::default()
            };
            states.insert(id_at(row, "feed")?, state);
        }
        let mut query = self.conn.prepare_cached(include_str!("counts.sql"))?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let state = states.entry(id_at(row, "feed")?).or_default();
            state.items = row.get::<_, i64>("items")? as usize;
            state.unread = row.get::<_, i64>("unread")? as usize;
        }
        Ok(states)
    }

    /// How the wire is fetched.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn wire_settings(&self) -> Result<WireSettings, StoreError> {
        let minutes =
            self.conn.query_row("SELECT every_minutes FROM wire", [], |row| row.get(0)).optional()?;
        Ok(WireSettings { every_minutes: minutes.unwrap_or(0) })
    }

    /// Counts every change to the wire.
    pub(crate) fn wire_changes(&self) -> Result<i64, StoreError> {
        let changes = self.conn.query_row("SELECT changes FROM wire", [], |row| row.get(0)).optional()?;
        Ok(changes.unwrap_or(0))
    }
}
