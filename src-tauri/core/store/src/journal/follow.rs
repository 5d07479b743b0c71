//! Seeing what others do: the window follows the journal, its own writes included.

use super::JournalEntry;
use crate::{Library, error::StoreError, read::Read};
use rusqlite::Connection;

/// A follower of the journal, on a connection of its own.
pub struct Follower {
    conn: Connection,
    data_version: i64,
    seen: i64,
    wire: i64,
    wire_moved: bool,
}

impl Library {
    /// Follows the journal from here on.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn follow(&self) -> Result<Follower, StoreError> {
        let conn = self.open_reader()?;
        let data_version = data_version(&conn)?;
        let seen = Read::on(&conn).latest_seq()?;
        let wire = Read::on(&conn).wire_changes()?;
        Ok(Follower { conn, data_version, seen, wire, wire_moved: false })
    }
}

impl Follower {
    /// What was done since the last call (or since it follows), by anybody. Where nothing was, this costs a look at a counter in
    /// memory: it may be called many times a second.
    ///
    /// # Errors
    /// What is wrong with the library; the next call then gives the same again.
    pub fn poll(&mut self) -> Result<Vec<JournalEntry>, StoreError> {
        // Taken before the journal is read: what is written in between is found by the next call at the latest.
        let data_version = data_version(&self.conn)?;
        if data_version == self.data_version {
            return Ok(Vec::new());
        }
        let entries = Read::on(&self.conn).changes_after(self.seen)?;
        let wire = Read::on(&self.conn).wire_changes()?;
        self.wire_moved |= wire != self.wire;
        self.wire = wire;
        if let Some(last) = entries.last() {
            self.seen = last.seq;
        }
        self.data_version = data_version;
        Ok(entries)
    }

    /// Whether something of the wire changed, which no entry tells of, up to the last call of [`poll`](Self::poll) and
    /// since the last call of this.
    pub fn wire_moved(&mut self) -> bool {
        std::mem::take(&mut self.wire_moved)
    }

    /// The sequence number of the newest entry that was given.
    pub fn seen(&self) -> i64 {
        self.seen
    }
}

/// Changes whenever another connection wrote.
fn data_version(conn: &Connection) -> Result<i64, StoreError> {
    Ok(conn.query_row("PRAGMA data_version", [], |row| row.get(0))?)
}
