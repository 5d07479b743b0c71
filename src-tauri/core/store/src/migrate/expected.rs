//! Whether a database holds what Pasteup put there, and no code of anybody else's.

use super::Migration;
use crate::{error::StoreError, library::connection};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// Refuses a database whose tables, indexes, triggers and views are not those that `migrations` make. Further tables and
/// indexes, which do nothing by themselves, are let be.
///
/// # Errors
/// `library.foreign` with the name of the first thing that is too many or missing or different.
pub(crate) fn verify(conn: &Connection, migrations: &[Migration]) -> Result<(), StoreError> {
    let expected = of_migrations(migrations)?;
    let found = objects(conn)?;
    for (name, (kind, sql)) in &found {
        let ours = expected.get(name).is_some_and(|(k, s)| k == kind && s == sql);
        if !ours && matches!(kind.as_str(), "trigger" | "view") {
            return Err(StoreError::Foreign(format!("the {kind} “{name}”")));
        }
    }
    match expected.iter().find(|(name, object)| found.get(*name) != Some(object)) {
        Some((name, (kind, _))) => Err(StoreError::Foreign(format!("the {kind} “{name}”"))),
        None => Ok(()),
    }
}

type Objects = BTreeMap<String, (String, Option<String>)>;

fn of_migrations(migrations: &[Migration]) -> Result<Objects, StoreError> {
    let conn = Connection::open_in_memory()?;
    connection::configure(&conn)?;
    super::migrate(&conn, migrations, 0, |_| Ok(()))?;
    objects(&conn)
}

fn objects(conn: &Connection) -> Result<Objects, StoreError> {
    // SQLite's own tables (sequences, statistics) and the indexes of keys are not ours to compare.
    let mut query = conn.prepare(include_str!("objects.sql"))?;
    let rows = query.query_map([], |row| {
        let sql: Option<String> = row.get(2)?;
        // A program that was built with other line ends made the same library.
        let sql = sql.map(|sql| sql.split_whitespace().collect::<Vec<_>>().join(" "));
        Ok((row.get(0)?, (row.get(1)?, sql)))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
