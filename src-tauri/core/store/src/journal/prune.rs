//! How far back the journal goes.
//!
//! The newest 10,000 rows stay, or fewer where these hold more than 256 MiB; a single larger step stays all the
//! same while it is the newest. What is undone and may be redone stays whatever its age, since a redo can't skip a step.

use crate::{Library, error::StoreError, transact::begin};
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

impl Library {
    /// Forgets every step, for a library that was just filled: its editor begins with nothing to take back. What
    /// the library holds stays, and sequence numbers go on from where they were.
    ///
    /// # Errors
    /// Those of a write.
    pub fn forget_history(&self) -> Result<(), StoreError> {
        let conn = self.writer()?;
        let transaction = begin(&conn)?;
        conn.execute("DELETE FROM journal", [])?;
        Ok(transaction.commit()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{library::connection, migrate};

    fn journal(states: &[&str]) -> Connection {
        let conn = Connection::open_in_memory().expect("memory");
        connection::configure(&conn).expect("configured");
        migrate::migrate(&conn, migrate::MIGRATIONS, 0, |_| Ok(())).expect("migrated");
        for state in states {
            conn.execute(
                "INSERT INTO journal (kind, state, at_ms, origin, label, size_bytes, changeset)
                 VALUES ('step', ?1, 0, 'window', 'Step', 100, x'')",
                [state],
            )
            .expect("a step");
        }
        conn
    }

    fn kept(conn: &Connection) -> Vec<i64> {
        let mut query = conn.prepare("SELECT seq FROM journal ORDER BY seq").expect("a query");
        query.query_map([], |row| row.get(0)).expect("rows").collect::<Result<_, _>>().expect("rows")
    }

    #[test]
    fn the_newest_stay_by_number_and_by_size_and_the_last_always() {
        let conn = journal(&["done"; 9]);
        assert_eq!(prune(&conn, 7, 1 << 20).expect("pruned"), 2);
        assert_eq!(kept(&conn), [3, 4, 5, 6, 7, 8, 9]);
        assert_eq!(prune(&conn, 7, 350).expect("pruned"), 4);
        assert_eq!(kept(&conn), [7, 8, 9]);
        prune(&conn, 7, 1).expect("pruned");
        assert_eq!(kept(&conn), [9]);
    }

    #[test]
    fn what_can_be_redone_stays() {
        let conn = journal(&["done", "done", "undone", "undone", "dropped"]);
        prune(&conn, 1, 1 << 20).expect("pruned");
        assert_eq!(kept(&conn), [3, 4, 5]);
    }
}
