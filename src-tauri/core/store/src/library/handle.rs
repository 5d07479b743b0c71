//! The handle by which the other rooms hold a library.

use super::{
    Notice,
    connection::{self, Access},
};
use crate::{env::Env, error::StoreError, read::Read};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How many idle readers are kept.
const IDLE_READERS: usize = 4;

/// A library that is open: one writer, and as many readers as are needed at once.
pub struct Library {
    pub(super) folder: PathBuf,
    pub(super) database: PathBuf,
    pub(super) access: Access,
    pub(super) notices: Vec<Notice>,
    pub(super) writer: Option<Mutex<Connection>>,
    pub(super) readers: Mutex<Vec<Connection>>,
    /// What file `library.db` was when it was opened.
    pub(super) identity: Option<Identity>,
    pub(crate) env: Env,
}

/// A file, whatever its name: device and number.
pub(super) type Identity = (u64, u64);

impl Library {
    /// The library's folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The folder of the originals, named by their hash.
    pub fn pictures(&self) -> PathBuf {
        self.folder.join("pictures")
    }

    /// The folder of renditions, which are made again when missing.
    pub fn cache(&self) -> PathBuf {
        self.folder.join("cache")
    }

    /// The folder of the library's own themes.
    pub fn themes(&self) -> PathBuf {
        self.folder.join("themes")
    }

    /// The folder of the backups made before migrations.
    pub fn backups(&self) -> PathBuf {
        self.folder.join("backups")
    }

    /// Whether nothing can be changed.
    pub fn is_read_only(&self) -> bool {
        self.writer.is_none()
    }

    /// What an editor should be told once about where the library lies.
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// Reads from one state of the library, whatever is written meanwhile. Readers wait neither for each other
    /// nor for the writer. Inside `transact`, read from the `Write` instead: it alone sees what the step wrote.
    ///
    /// # Errors
    /// What `look` answers, and what is wrong with the library.
    pub fn read<T, E: From<StoreError>>(&self, look: impl FnOnce(&Read<'_>) -> Result<T, E>) -> Result<T, E> {
        let conn = self.reader()?;
        let seen = {
            let snapshot =
                Transaction::new_unchecked(&conn, TransactionBehavior::Deferred).map_err(StoreError::from)?;
            let seen = look(&Read::on(&conn));
            // Nothing was written, so ending is all the same; but a rollback can't fail for want of room.
            snapshot.rollback().map_err(StoreError::from)?;
            seen
        };
        self.give_back(conn);
        seen
    }

    /// A connection of one's own, to follow changes with.
    pub(crate) fn open_reader(&self) -> Result<Connection, StoreError> {
        self.refuse_moved()?;
        connection::open(
            &self.database,
            if self.access == Access::Write { Access::Read } else { self.access },
        )
    }

    /// The writer, alone; never in the middle of a transaction.
    pub(crate) fn writer(&self) -> Result<MutexGuard<'_, Connection>, StoreError> {
        let writer = self.writer.as_ref().ok_or(StoreError::ReadOnly)?;
        self.refuse_moved()?;
        // A step that panicked was rolled back while its stack unwound: its panic does not spoil the connection.
        Ok(writer.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn reader(&self) -> Result<Connection, StoreError> {
        let idle = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        match idle {
            Some(conn) => Ok(conn),
            None => self.open_reader(),
        }
    }

    fn give_back(&self, conn: Connection) {
        let mut idle = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < IDLE_READERS {
            idle.push(conn);
        }
    }

    /// An open file can be written to after it was deleted, and all of it is lost when it is closed: so a save looks first
    /// whether the file is still the one that the library's folder names.
    fn refuse_moved(&self) -> Result<(), StoreError> {
        if self.database.exists() && identity_of(&self.database) == self.identity {
            Ok(())
        } else {
            Err(StoreError::Gone(self.folder.clone()))
        }
    }
}

#[cfg(unix)]
pub(super) fn identity_of(path: &Path) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata(path).ok().map(|found| (found.dev(), found.ino()))
}

#[cfg(not(unix))]
pub(super) fn identity_of(_path: &Path) -> Option<Identity> {
    None
}
