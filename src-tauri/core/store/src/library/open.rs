//! Opening a library.

use super::connection::{self, Access};
use super::handle::identity_of;
use super::volume::{Mounted, Volumes};
use super::{Library, Notice, notice, probe};
use crate::{
    backup, durable,
    env::Env,
    error::StoreError,
    migrate::{self, MIGRATIONS, SCHEMA, schema_of},
};
use rusqlite::Connection;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Mutex;

impl Library {
    /// Opens the library in a folder. An older one is brought to this program's schema, after a checked backup
    /// of its database into `backups`. In a folder that can't be written to it opens to read.
    ///
    /// # Errors
    /// `library.missing`, `library.not_a_library` (nothing is ever made here), `library.newer` (not a byte is
    /// changed), `library.damaged`, `library.foreign` for code in the database that is not Pasteup's,
    /// `library.unrecovered` and what the disk answers.
    pub fn open(folder: &Path, env: Env) -> Result<Library, StoreError> {
        open_on(folder, env, &Mounted)
    }

    /// Refuses a folder that holds no library for this program. Not a byte in it is changed.
    ///
    /// # Errors
    /// `library.missing`, `library.not_a_library`, `library.newer`, `library.damaged`.
    pub fn probe(folder: &Path) -> Result<(), StoreError> {
        probe::probe(folder, &folder.join("library.db"))
    }
}

pub(super) fn open_on(folder: &Path, env: Env, volumes: &dyn Volumes) -> Result<Library, StoreError> {
    let database = folder.join("library.db");
    probe::probe(folder, &database)?;
    let mut notices = Vec::new();
    let shared = !volumes.shares_memory(folder);
    let writer = if may_write(folder) { Some(writer(&database, shared)?) } else { None }.filter(writable);
    let access = match &writer {
        Some(conn) => {
            prepare(conn, folder, &env)?;
            Access::Write
        }
        None => {
            notices.push(Notice::ReadOnly);
            look(&database)?
        }
    };
    if shared && writer.is_some() {
        notices.push(Notice::SharedVolume);
    }
    let copies = notice::conflict_copies(folder);
    if !copies.is_empty() {
        notices.push(Notice::ConflictCopies(copies));
    }
    Ok(Library {
        identity: identity_of(&database),
        folder: folder.into(),
        database,
        access,
        notices,
        writer: writer.map(Mutex::new),
        readers: Mutex::new(Vec::new()),
        env,
    })
}

/// Whether new files can be made in a folder, which a writer needs as much as the right to write to the database.
fn may_write(folder: &Path) -> bool {
    let trial = folder.join(format!(".library.{}.part", std::process::id()));
    match std::fs::File::create(&trial) {
        Ok(_) => {
            let _ = std::fs::remove_file(&trial);
            true
        }
        Err(error) => !matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem),
    }
}

fn writable(conn: &Connection) -> bool {
    matches!(conn.is_readonly("main"), Ok(false))
}

fn writer(database: &Path, shared: bool) -> Result<Connection, StoreError> {
    let conn = connection::open(database, Access::Write)?;
    if writable(&conn) {
        let mode: &str = if shared { "TRUNCATE" } else { "WAL" };
        let given: String = conn.query_row(&format!("PRAGMA journal_mode = {mode}"), [], |row| row.get(0))?;
        tracing::debug!(given, "opened a library to write");
    }
    Ok(conn)
}

/// Checks what the file holds, and brings it to this program's schema.
fn prepare(conn: &Connection, folder: &Path, env: &Env) -> Result<(), StoreError> {
    let found = schema_of(conn)?;
    probe::refuse_newer(found)?;
    migrate::verify(conn, &MIGRATIONS[..found as usize])?;
    migrate::migrate(conn, MIGRATIONS, env.now_ms(), |schema| {
        backup::before_migration(conn, folder, schema)
    })?;
    for name in super::create::FOLDERS {
        let path = folder.join(name);
        std::fs::create_dir_all(&path).map_err(StoreError::file(&path))?;
        // What a killed program left unfinished. Not being able to tidy is no reason not to open.
        let _ = durable::sweep(&path);
    }
    let _ = durable::sweep(folder);
    Ok(())
}

/// Finds the way to read a file in a folder that can't be written to, and checks what it holds.
fn look(database: &Path) -> Result<Access, StoreError> {
    let (conn, access) = if probe::has_log(database) {
        let conn = connection::open(database, Access::Read)?;
        // Without write access a log can be read only beside the shared memory that its last writer left.
        schema_of(&conn).map_err(|_| StoreError::Unrecovered)?;
        (conn, Access::Read)
    } else {
        (connection::open(database, Access::ReadFrozen)?, Access::ReadFrozen)
    };
    let found = schema_of(&conn)?;
    probe::refuse_newer(found)?;
    migrate::verify(&conn, &MIGRATIONS[..found as usize])?;
    if found < SCHEMA { Err(StoreError::ReadOnly) } else { Ok(access) }
}
