//! A connection to the database, set up the way every connection to a library is.

use crate::{error::StoreError, search};
use rusqlite::{Connection, OpenFlags, config::DbConfig};
use std::{path::Path, time::Duration};

/// How long a writer waits for another before it gives up.
pub(crate) const PATIENCE: Duration = Duration::from_secs(5);

/// How much of the file a reader keeps at hand, in KiB, which SQLite tells by the sign from a number of pages. The index that a search looks
/// its hits up in takes some 10 MiB with 100,000 articles; with less room it is read from the file again at each search.
const READERS_CACHE_KIB: i64 = -32 * 1024;

/// What a connection may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    /// Read and write.
    Write,
    /// Read, and take part in the file's locks.
    Read,
    /// Read a file that nobody can change: neither locks nor a log are looked for.
    ReadFrozen,
}

/// Opens an existing database. A library from elsewhere is foreign input, so nothing in its schema is trusted.
pub(crate) fn open(database: &Path, access: Access) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_NO_MUTEX
        | match access {
            Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
            Access::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
            Access::ReadFrozen => OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI,
        };
    let conn = match access {
        Access::ReadFrozen => Connection::open_with_flags(immutable_uri(database), flags)?,
        _ => Connection::open_with_flags(database, flags)?,
    };
    configure(&conn)?;
    if access != Access::Write {
        conn.pragma_update(None, "cache_size", READERS_CACHE_KIB)?;
    }
    Ok(conn)
}

/// Sets up a connection, also one to a database that is not in a file.
pub(crate) fn configure(conn: &Connection) -> Result<(), StoreError> {
    conn.busy_timeout(PATIENCE)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    conn.execute_batch(include_str!("connection.sql"))?;
    conn.set_prepared_statement_cache_capacity(64);
    search::register(conn)?;
    Ok(())
}

fn immutable_uri(database: &Path) -> String {
    let mut uri = String::from("file:");
    for byte in database.to_string_lossy().bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'/' | b'.' | b'_' | b'-' | b':' => {
                uri.push(byte.into())
            }
            _ => uri.push_str(&format!("%{byte:02x}")),
        }
    }
    uri + "?immutable=1"
}
