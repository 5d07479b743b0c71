//! What lies in a folder, found out without changing a byte of it.

use super::connection::{self, Access};
use crate::error::StoreError;
use crate::migrate::{APPLICATION_ID, SCHEMA, schema_of};
use rusqlite::config::DbConfig;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

/// Refuses what this program must not open, before SQLite opens it for writing.
///
/// The header of the file is read by hand. Where there is a log beside it, the newest header may be in that:
/// then SQLite is asked, on a connection that can't write and leaves the log as it is.
pub(super) fn probe(folder: &Path, database: &Path) -> Result<(), StoreError> {
    match fs::metadata(folder) {
        Ok(found) if found.is_dir() => {}
        Ok(_) => return Err(StoreError::NotALibrary(folder.into())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(StoreError::Missing(folder.into()));
        }
        Err(error) => return Err(StoreError::file(folder)(error)),
    }
    let header = match header_of(database) {
        Ok(Some(header)) => header,
        Ok(None) => return Err(StoreError::NotALibrary(folder.into())),
        Err(error) => return Err(StoreError::file(database)(error)),
    };
    if header.application_id != APPLICATION_ID as u32 {
        return Err(StoreError::NotALibrary(folder.into()));
    }
    refuse_newer(i64::from(header.user_version))?;
    if has_log(database) {
        let conn = connection::open(database, Access::Read)?;
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        refuse_newer(schema_of(&conn)?)?;
    }
    Ok(())
}

/// Refuses a schema that this program does not know.
pub(crate) fn refuse_newer(found: i64) -> Result<(), StoreError> {
    match found {
        _ if found > SCHEMA => Err(StoreError::Newer { found, known: SCHEMA }),
        1.. => Ok(()),
        _ => Err(StoreError::Damaged("it has no schema number".into())),
    }
}

/// Whether a write-ahead log with something in it lies beside a database.
pub(super) fn has_log(database: &Path) -> bool {
    let mut log = database.as_os_str().to_owned();
    log.push("-wal");
    fs::metadata(Path::new(&log)).is_ok_and(|found| found.len() > 0)
}

struct Header {
    application_id: u32,
    user_version: u32,
}

/// The header of a SQLite database (https://sqlite.org/fileformat.html, section 1.3); `None` for any other file and where
/// there is none.
fn header_of(database: &Path) -> io::Result<Option<Header>> {
    let mut file = match File::open(database) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let mut bytes = [0; 100];
    match file.read_exact(&mut bytes) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        Err(error) => return Err(error),
    }
    let number = |at: usize| u32::from_be_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
    Ok(bytes
        .starts_with(b"SQLite format 3\0")
        .then(|| Header { user_version: number(60), application_id: number(68) }))
}
