//! The steps that were done, for reading.

use super::JournalEntry;
use crate::{Library, error::StoreError, read::Read, transact::Origin};
use rusqlite::OptionalExtension;

/// A step in the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepRow {
    /// Its sequence number; a later step has a higher one.
    pub seq: i64,
    /// What was done.
    pub label: String,
    /// When, in milliseconds since 1970 UTC; of a burst, when it was last added to.
    pub at_ms: i64,
    /// Where it was done.
    pub origin: Origin,
    /// Whether it is taken back, and can be redone.
    pub undone: bool,
}

impl Read<'_> {
    /// The steps, the newest first, at most `limit`. What was undone and then dropped by another step is not among them.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn history(&self, limit: usize) -> Result<Vec<StepRow>, StoreError> {
        let mut query = self.conn.prepare_cached(include_str!("history.sql"))?;
        let rows = query.query_map([limit as i64], |row| {
            Ok(StepRow {
                seq: row.get(0)?,
                label: row.get(1)?,
                at_ms: row.get(2)?,
                origin: Origin::from_stored(&row.get::<_, String>(3)?),
                undone: row.get(4)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The label of the step that an undo would take back.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn next_undo(&self) -> Result<Option<String>, StoreError> {
        self.label_of(include_str!("next_undo.sql"))
    }

    /// The label of the step that a redo would do again.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn next_redo(&self) -> Result<Option<String>, StoreError> {
        self.label_of(include_str!("next_redo.sql"))
    }

    fn label_of(&self, sql: &str) -> Result<Option<String>, StoreError> {
        Ok(self.conn.prepare_cached(sql)?.query_row([], |row| row.get("label")).optional()?)
    }
}

impl Library {
    /// As [`Read::history`], of this moment.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn history(&self, limit: usize) -> Result<Vec<StepRow>, StoreError> {
        self.read(|read| read.history(limit))
    }

    /// As [`Read::next_undo`], of this moment.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn next_undo(&self) -> Result<Option<String>, StoreError> {
        self.read(|read| read.next_undo())
    }

    /// As [`Read::next_redo`], of this moment.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn next_redo(&self) -> Result<Option<String>, StoreError> {
        self.read(|read| read.next_redo())
    }

    /// As [`Read::changes_after`], of this moment.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn changes_after(&self, seq: i64) -> Result<Vec<JournalEntry>, StoreError> {
        self.read(|read| read.changes_after(seq))
    }

    /// As [`Read::latest_seq`], of this moment.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn latest_seq(&self) -> Result<i64, StoreError> {
        self.read(|read| read.latest_seq())
    }
}
