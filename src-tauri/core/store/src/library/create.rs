//! Making a library.

use super::{Library, connection};
use crate::{
    durable,
    env::Env,
    error::StoreError,
    lock::WindowLock,
    migrate::{self, APPLICATION_ID, MIGRATIONS},
    table,
};
use model::{CreditPatterns, Language, Publication, PublicationId, Version};
use rusqlite::{Connection, OpenFlags};
use std::{fs, io, path::Path};

/// The newsletter that a new library is kept for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPublication {
    /// The name in the masthead.
    pub name: String,
    /// The language of its standing texts.
    pub language: Language,
    /// The IANA time zone in which its times are shown.
    pub time_zone: String,
    /// The postal address in the footer; may be empty.
    pub postal_address: String,
}

/// The name of the database while it is being made.
const UNFINISHED: &str = ".library.db.part";
/// What else a library's folder has from the beginning.
pub(super) const FOLDERS: [&str; 4] = ["pictures", "cache", "themes", "backups"];

impl Library {
    /// Makes a library in a folder that is empty or does not exist yet, and opens it.
    ///
    /// The database gets its name last: a program that is killed before leaves a folder that is no library yet, in which one
    /// can be made again.
    ///
    /// # Errors
    /// `library.already_there`, `library.folder_not_empty`; `library.file`, `library.read_only` and
    /// `library.disk_full` where the folder can't be written to.
    pub fn create(folder: &Path, publication: NewPublication, env: Env) -> Result<Library, StoreError> {
        fs::create_dir_all(folder).map_err(StoreError::file(folder))?;
        refuse_occupied(folder)?;
        // Two programs that make a library in one folder at once take turns; the second finds the first's.
        let lock = WindowLock::acquire(folder).map_err(|_| StoreError::Busy { writer: None })?;
        refuse_occupied(folder)?;
        make(folder, publication, &env)?;
        drop(lock);
        Library::open(folder, env)
    }
}

fn make(folder: &Path, publication: NewPublication, env: &Env) -> Result<(), StoreError> {
    for name in FOLDERS {
        let path = folder.join(name);
        fs::create_dir_all(&path).map_err(StoreError::file(&path))?;
    }
    let unfinished = folder.join(UNFINISHED);
    match fs::remove_file(&unfinished) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            return Err(StoreError::file(&unfinished)(error));
        }
        _ => {}
    }
    fill(&unfinished, publication, env)?;
    let database = folder.join("library.db");
    fs::rename(&unfinished, &database).map_err(StoreError::file(&database))?;
    durable::sync_folder(folder).map_err(StoreError::file(folder))?;
    durable::sync_folder(durable::folder_of(folder)).map_err(StoreError::file(folder))
}

/// Makes the database, in one file without a log, synced.
fn fill(path: &Path, publication: NewPublication, env: &Env) -> Result<(), StoreError> {
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags)?;
    connection::configure(&conn)?;
    conn.pragma_update(None, "application_id", APPLICATION_ID)?;
    migrate::migrate(&conn, MIGRATIONS, env.now_ms(), |_| Ok(()))?;
    let NewPublication { name, language, time_zone, postal_address } = publication;
    table::publication::write::put(
        &conn,
        &Publication {
            id: PublicationId(env.id()),
            version: Version(0),
            name,
            language,
            time_zone,
            postal_address,
            credit_patterns: CreditPatterns::default(),
        },
    )?;
    conn.close().map_err(|(_, error)| error)?;
    Ok(())
}

fn refuse_occupied(folder: &Path) -> Result<(), StoreError> {
    // First of all: a library's own folders hold things, and would pass for something else.
    if folder.join("library.db").exists() {
        return Err(StoreError::AlreadyThere(folder.into()));
    }
    for entry in fs::read_dir(folder).map_err(StoreError::file(folder))? {
        let entry = entry.map_err(StoreError::file(folder))?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let left_by_a_killed_start = match name.as_ref() {
            "library.lock" | "library.window" => true,
            name if name.starts_with(UNFINISHED) => true,
            name if FOLDERS.contains(&name) => {
                fs::read_dir(entry.path()).is_ok_and(|mut inside| inside.next().is_none())
            }
            _ => false,
        };
        if !left_by_a_killed_start {
            return Err(StoreError::NotEmpty(folder.into()));
        }
    }
    Ok(())
}
