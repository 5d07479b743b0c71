//! Copies of a library that can be trusted: made page by page by SQLite while others write, checked, and only then given their
//! name.

use crate::{
    Library, durable,
    error::StoreError,
    library::connection::{self, Access},
    migrate::schema_of,
};
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior, backup::Backup};
use std::{
    fs, io,
    path::{Path, PathBuf},
    time::Duration,
};

/// How many pages are copied in one go (16 MiB).
const PAGES_AT_ONCE: i32 = 4096;

impl Library {
    /// Copies the whole library, pictures and themes too, into a folder that does not exist yet or is empty.
    /// The copy is a library of its own, of one moment, whatever is written meanwhile. It gets its name when it is complete and
    /// checked; if this fails, nothing is left under it.
    ///
    /// # Errors
    /// `library.folder_not_empty`, `backup.not_sound`, `library.file`, `library.disk_full`.
    pub fn backup(&self, to: &Path) -> Result<(), StoreError> {
        if to.exists() && fs::read_dir(to).map_err(StoreError::file(to))?.next().is_some() {
            return Err(StoreError::NotEmpty(to.into()));
        }
        let name = to.file_name().unwrap_or_default().to_string_lossy();
        let unfinished = durable::folder_of(to).join(format!(".{name}.{}.part", self.env.id().simple()));
        let done = self.copy_into(&unfinished).and_then(|()| {
            if to.exists() {
                fs::remove_dir(to).map_err(StoreError::file(to))?;
            }
            fs::rename(&unfinished, to).map_err(StoreError::file(to))?;
            durable::sync_folder(durable::folder_of(to)).map_err(StoreError::file(to))
        });
        if done.is_err() {
            let _ = fs::remove_dir_all(&unfinished);
        }
        done
    }

    fn copy_into(&self, folder: &Path) -> Result<(), StoreError> {
        let source = self.open_reader()?;
        fs::create_dir_all(folder).map_err(StoreError::file(folder))?;
        // The database first: every picture that it names was on the disk before it was named.
        copy_database(&source, &folder.join("library.db"))?;
        for name in ["pictures", "themes"] {
            copy_folder(&self.folder().join(name), &folder.join(name))?;
        }
        for name in ["cache", "backups"] {
            let path = folder.join(name);
            fs::create_dir_all(&path).map_err(StoreError::file(&path))?;
        }
        durable::sync_folder(folder).map_err(StoreError::file(folder))
    }

    /// Looks whether the database is sound in all its parts. Takes long in a large library.
    ///
    /// # Errors
    /// `library.damaged` with the first thing that is wrong.
    pub fn check(&self) -> Result<(), StoreError> {
        check(&self.open_reader()?).map_err(StoreError::Damaged)
    }
}

/// Copies the database into `backups` before a migration takes it away from `schema`. A copy that is there already is never
/// written over.
pub(crate) fn before_migration(conn: &Connection, library: &Path, schema: i64) -> Result<(), StoreError> {
    let folder = library.join("backups");
    fs::create_dir_all(&folder).map_err(StoreError::file(&folder))?;
    let name = |n: u32| folder.join(format!("schema-{schema}-{n}.db"));
    let free: PathBuf = (1..).map(name).find(|path| !path.exists()).expect("some number is free");
    let unfinished = folder.join(format!(".schema-{schema}.{}.part", std::process::id()));
    let done = copy_database(conn, &unfinished).and_then(|()| {
        fs::rename(&unfinished, &free).map_err(StoreError::file(&free))?;
        durable::sync_folder(&folder).map_err(StoreError::file(&folder))
    });
    if done.is_err() {
        let _ = fs::remove_file(&unfinished);
    }
    done
}

/// Copies an open database into a new file, opens the copy and checks it, and syncs it.
fn copy_database(source: &Connection, to: &Path) -> Result<(), StoreError> {
    let remove = match fs::remove_file(to) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(StoreError::file(to)(error)),
        _ => Ok(()),
    };
    remove?;
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut copy = Connection::open_with_flags(to, flags)?;
    // One snapshot for the whole copy: without it, every write by another program starts it afresh, for ever where they
    // write often enough.
    let snapshot = Transaction::new_unchecked(source, TransactionBehavior::Deferred)?;
    schema_of(source)?;
    Backup::new(source, &mut copy)?.run_to_completion(PAGES_AT_ONCE, Duration::ZERO, None)?;
    snapshot.rollback()?;
    // The copy has the original's mode in its header; alone in its file it is one that can be moved and put away.
    copy.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
    copy.close().map_err(|(_, error)| error)?;
    let copy = connection::open(to, Access::ReadFrozen)?;
    check(&copy).map_err(StoreError::BadCopy)?;
    drop(copy);
    fs::File::open(to).and_then(|file| file.sync_all()).map_err(StoreError::file(to))
}

/// The first thing that is wrong with a database.
fn check(conn: &Connection) -> Result<(), String> {
    let found: Result<String, _> = conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0));
    match found {
        Ok(word) if word == "ok" => Ok(()),
        Ok(wrong) => Err(wrong),
        Err(error) => Err(error.to_string()),
    }
}

/// Copies the files of a folder, each synced; temporary ones are left out.
fn copy_folder(from: &Path, to: &Path) -> Result<(), StoreError> {
    fs::create_dir_all(to).map_err(StoreError::file(to))?;
    let entries = match fs::read_dir(from) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(StoreError::file(from)(error)),
    };
    for entry in entries {
        let entry = entry.map_err(StoreError::file(from))?;
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        let kind = entry.file_type().map_err(StoreError::file(&source))?;
        if kind.is_dir() {
            copy_folder(&source, &target)?;
        } else if kind.is_file() && !entry.file_name().to_string_lossy().starts_with('.') {
            fs::copy(&source, &target)
                .and_then(|_| fs::File::open(&target)?.sync_all())
                .map_err(StoreError::file(&source))?;
        }
    }
    durable::sync_folder(to).map_err(StoreError::file(to))
}
