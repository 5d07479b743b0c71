//! The list of migrations.

/// The number that marks a database as Pasteup's ("Psup").
pub(crate) const APPLICATION_ID: i32 = 0x5073_7570;

/// The schema that this program reads and writes.
pub(crate) const SCHEMA: i64 = MIGRATIONS.len() as i64;

/// One step from a schema to the next.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Migration {
    /// What it does, run in one transaction with the new schema number.
    pub sql: &'static str,
    /// Whether it rebuilds, renames, drops or widens a table that a changeset names. SQLite skips such tables without a word when it
    /// applies an old changeset, or can't hold one against another with more columns, so the steps before can't be taken back.
    pub ends_undo: bool,
}

/// Every migration; the first makes schema 1. Released ones are never changed.
pub(crate) const MIGRATIONS: &[Migration] = &[
    Migration { sql: include_str!("001.sql"), ends_undo: false },
    Migration { sql: include_str!("002.sql"), ends_undo: true },
    Migration { sql: include_str!("003.sql"), ends_undo: true },
];
