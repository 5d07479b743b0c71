//! Which window a library is open in.
//!
//! A library is open in one window; the command line works beside it and takes no lock. The lock is the system's on the file
//! `library.lock`: whoever gets it first has it, by whichever path the folder was reached, and it ends with its process however
//! that ends. Beside it, `library.window` tells a second start how to reach the first.

use crate::durable;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// The right to show a library in a window; given back when it is dropped, and by the system when its process ends.
#[derive(Debug)]
pub struct WindowLock {
    address: PathBuf,
    // Holds the lock; closing the file gives it back. Missing where no lock file could be made: nobody can write there,
    // so that a second window does no harm.
    _file: Option<File>,
}

/// Why a library can't be shown in a window.
#[derive(Debug, thiserror::Error)]
pub enum LockError {
    /// Another window shows it.
    #[error("This library is open in another window.")]
    Held {
        /// What the other window published about how to reach it; `None` where it has not done so yet.
        address: Option<String>,
    },
    /// The lock file can't be made or locked.
    #[error("The library's lock can't be taken: {0}.")]
    Unavailable(#[source] io::Error),
}

impl LockError {
    /// The error's stable code.
    pub fn code(&self) -> &'static str {
        match self {
            LockError::Held { .. } => "library.held",
            LockError::Unavailable(_) => "library.lock_unavailable",
        }
    }

    /// What the editor can do about it.
    pub fn action(&self) -> &'static str {
        match self {
            LockError::Held { .. } => "Go on in that window, or close it first.",
            LockError::Unavailable(_) => "Check that the library's folder can be written to.",
        }
    }
}

impl WindowLock {
    /// Takes the lock of the library in a folder, without waiting.
    ///
    /// # Errors
    /// `library.held` where another window has it, `library.lock_unavailable` where the lock file can't be made.
    pub fn acquire(folder: &Path) -> Result<Self, LockError> {
        let address = folder.join("library.window");
        let Some(file) = lock_file(&folder.join("library.lock")).map_err(LockError::Unavailable)? else {
            return Ok(WindowLock { address, _file: None });
        };
        match file.try_lock() {
            Ok(()) => {
                // Left by a window that was killed.
                let _ = fs::remove_file(&address);
                Ok(WindowLock { address, _file: Some(file) })
            }
            Err(TryLockError::WouldBlock) => {
                Err(LockError::Held { address: fs::read_to_string(&address).ok() })
            }
            Err(TryLockError::Error(error)) => Err(LockError::Unavailable(error)),
        }
    }

    /// Tells later starts how to reach this window; replaces what was published before.
    ///
    /// # Errors
    /// What the file system answers.
    pub fn publish(&self, address: &str) -> io::Result<()> {
        durable::write(&self.address, address.as_bytes())
    }
}

impl Drop for WindowLock {
    fn drop(&mut self) {
        // The file `library.lock` stays: deleting it would let two processes lock two files of the same name.
        let _ = fs::remove_file(&self.address);
    }
}

/// The file that is locked: made where it can be, else the one that is there; `None` where neither is.
fn lock_file(path: &Path) -> io::Result<Option<File>> {
    let made = OpenOptions::new().create(true).truncate(false).write(true).open(path);
    let cannot_write = |error: &io::Error| {
        matches!(error.kind(), io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem)
    };
    match made {
        Err(error) if cannot_write(&error) => match File::open(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            found => found.map(Some),
        },
        made => made.map(Some),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_window_learns_how_to_reach_the_first() {
        let folder = tempfile::tempdir().expect("a folder");
        let first = WindowLock::acquire(folder.path()).expect("nobody has it");
        let refused = |expected: Option<&str>| match WindowLock::acquire(folder.path()) {
            Err(LockError::Held { address }) => assert_eq!(address.as_deref(), expected),
            other => panic!("{other:?}"),
        };
        refused(None);
        first.publish("127.0.0.1:4711 of the first").expect("published");
        refused(Some("127.0.0.1:4711 of the first"));
        drop(first);
        let third = WindowLock::acquire(folder.path()).expect("given back");
        refused(None);
        drop(third);
    }

    #[cfg(unix)]
    #[test]
    fn the_lock_is_the_folders_by_whichever_path() {
        let place = tempfile::tempdir().expect("a folder");
        let library = place.path().join("library");
        fs::create_dir(&library).expect("made");
        let alias = place.path().join("alias");
        std::os::unix::fs::symlink(&library, &alias).expect("linked");
        let _first = WindowLock::acquire(&library).expect("nobody has it");
        assert!(matches!(WindowLock::acquire(&alias), Err(LockError::Held { .. })));
    }
}
