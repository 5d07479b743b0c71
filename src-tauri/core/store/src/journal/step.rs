//! Writing a step into the journal.

use super::{prune, record::joined};
use crate::{
    error::StoreError,
    transact::{Origin, Step},
};
use rusqlite::{Connection, OptionalExtension, named_params};

/// A step is added to the one before if that was added to at most so long ago …
const BURST_PAUSE_MS: i64 = 10_000;
/// … and began at most so long ago.
const BURST_LENGTH_MS: i64 = 60_000;

/// The sequence number of the next row. Numbers are never used twice, also not those of deleted rows.
pub(crate) fn next_seq(conn: &Connection) -> Result<i64, StoreError> {
    let last = conn
        .prepare_cached("SELECT seq FROM sqlite_sequence WHERE name = 'journal'")?
        .query_row([], |row| row.get::<_, i64>(0))
        .optional()?;
    Ok(last.unwrap_or(0) + 1)
}

/// Writes a step, drops what was undone before it, and adds it to the newest step where the two are one burst.
///
/// A joined step gets the new number and the old row goes: whoever follows the journal by its numbers sees all of its changes
/// again, and versions drawn from it are new with every save.
pub(crate) fn add_step(
    conn: &Connection,
    seq: i64,
    now_ms: i64,
    step: &Step,
    changeset: &[u8],
) -> Result<(), StoreError> {
    let joined = match newest_of_burst(conn, now_ms, step)? {
        Some(burst) => {
            let all = joined(&burst.changeset, changeset)?;
            // A burst that comes to nothing stays two steps, or those who follow would not learn of the second.
            (!all.is_empty()).then_some((burst, all))
        }
        None => None,
    };
    let (began_ms, changeset) = match &joined {
        Some((burst, all)) => {
            conn.prepare_cached("DELETE FROM journal WHERE seq = ?1")?.execute([burst.seq])?;
            (burst.began_ms, all.as_slice())
        }
        None => (now_ms, changeset),
    };
    conn.prepare_cached("UPDATE journal SET state = 'dropped' WHERE state = 'undone'")?.execute([])?;
    conn.prepare_cached(include_str!("add_step.sql"))?.execute(named_params! {
        ":seq": seq,
        ":at_ms": now_ms,
        ":origin": step.origin.as_str(),
        ":label": step.label,
        ":burst": step.burst,
        ":burst_began_ms": step.burst.as_ref().map(|_| began_ms),
        ":size_bytes": changeset.len() as i64,
        ":changeset": changeset,
    })?;
    prune::prune_now_and_then(conn, seq)
}

/// Writes a row that changes nothing: something beside the content is different. What was undone can be redone all the same.
pub(crate) fn add_note(
    conn: &Connection,
    seq: i64,
    now_ms: i64,
    label: &str,
    origin: Origin,
) -> Result<(), StoreError> {
    conn.prepare_cached(include_str!("add_note.sql"))?.execute((seq, now_ms, origin.as_str(), label))?;
    prune::prune_now_and_then(conn, seq)
}

struct Burst {
    seq: i64,
    began_ms: i64,
    changeset: Vec<u8>,
}

/// The newest row of the journal, if the step goes on with it. An undo in between is a newer row, and ends the burst.
fn newest_of_burst(conn: &Connection, now_ms: i64, step: &Step) -> Result<Option<Burst>, StoreError> {
    let Some(key) = &step.burst else { return Ok(None) };
    let newest = conn
        .prepare_cached(include_str!("newest_of_burst.sql"))?
        .query_row((key, step.origin.as_str()), |row| {
            let burst = Burst { seq: row.get(0)?, began_ms: row.get(2)?, changeset: row.get(3)? };
            Ok((row.get::<_, i64>(1)?, burst))
        })
        .optional()?;
    // A clock that was set back ends the burst.
    Ok(newest
        .filter(|(last_ms, burst)| {
            (0..=BURST_PAUSE_MS).contains(&(now_ms - last_ms))
                && (0..=BURST_LENGTH_MS).contains(&(now_ms - burst.began_ms))
        })
        .map(|(_, burst)| burst))
}
