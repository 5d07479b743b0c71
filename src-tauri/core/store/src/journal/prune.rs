//! How far back the journal goes.
//!
//! The newest 10,000 rows stay, or fewer where these hold more than 256 MiB; a single larger step stays all the
//! same while it is the newest. What is undone and may be redone stays whatever its age, since a redo can't skip a step.

use crate::error::StoreError;
use rusqlite::Connection;

/// How many rows stay.
const KEPT_ROWS: i64 = 10_000;
/// How many bytes of changesets stay.
const KEPT_BYTES: i64 = 256 << 20;
/// The journal is looked over once in so many steps.
const STEPS_BETWEEN: i64 = 64;

pub(super) fn prune_now_and_then(conn: &Connection, seq: i64) -> Result<(), StoreError> {
    if seq % STEPS_BETWEEN == 0 { prune(conn, KEPT_ROWS, KEPT_BYTES).map(drop) } else { Ok(()) }
}

/// Deletes the rows that are too many, and says how many those were.
pub(super) fn prune(conn: &Connection, rows: i64, bytes: i64) -> Result<usize, StoreError> {
    Ok(conn.prepare_cached(include_str!("prune.sql"))?.execute([rows, bytes])?)
}
