//! Bringing a database to a newer schema.

use super::Migration;
use crate::error::StoreError;
use rusqlite::{Connection, Transaction, TransactionBehavior};

/// The schema of an open database.
pub(crate) fn schema_of(conn: &Connection) -> Result<i64, StoreError> {
    Ok(conn.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Runs the migrations that a database lacks. `beforehand` is called once, before the first of them, with the schema as it is.
///
/// Each migration and its schema number are one transaction: a program that is killed in between finds the
/// database at the step before and goes on from there. Two programs that start at once take turns.
///
/// # Errors
/// What `beforehand` answers, and `library.damaged` where a migration leaves a reference to nothing. The
/// migrations that were done before stay.
pub(crate) fn migrate(
    conn: &Connection,
    migrations: &[Migration],
    now_ms: i64,
    beforehand: impl FnOnce(i64) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let found = schema_of(conn)?;
    if found as usize >= migrations.len() {
        return Ok(());
    }
    beforehand(found)?;
    // A rebuilt table is dropped while others refer to it; the references are checked before each commit instead.
    conn.pragma_update(None, "foreign_keys", false)?;
    let done =
        (found as usize..migrations.len()).try_for_each(|at| step(conn, migrations, at, found == 0, now_ms));
    conn.pragma_update(None, "foreign_keys", true)?;
    done
}

fn step(
    conn: &Connection,
    migrations: &[Migration],
    at: usize,
    is_new: bool,
    now_ms: i64,
) -> Result<(), StoreError> {
    let transaction = Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
    if schema_of(conn)? as usize > at {
        return Ok(()); // another program was faster
    }
    let migration = &migrations[at];
    conn.execute_batch(migration.sql)?;
    if migration.ends_undo && !is_new {
        conn.execute(include_str!("barrier.sql"), [now_ms])?;
    }
    if let Some(table) = broken_reference(conn)? {
        return Err(StoreError::Damaged(format!("a row of {table} refers to nothing")));
    }
    conn.pragma_update(None, "user_version", at as i64 + 1)?;
    transaction.commit()?;
    Ok(())
}

fn broken_reference(conn: &Connection) -> Result<Option<String>, StoreError> {
    let mut check = conn.prepare("PRAGMA foreign_key_check")?;
    let mut rows = check.query([])?;
    Ok(match rows.next()? {
        Some(row) => Some(row.get(0)?),
        None => None,
    })
}
