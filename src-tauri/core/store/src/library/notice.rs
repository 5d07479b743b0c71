//! What an editor should be told once about where a library lies.

use crate::error::StoreError;
use std::{fmt, fs, path::Path};

/// Something about a library's place that an editor should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The folder can't be written to.
    ReadOnly,
    /// The file system may be shared between machines, so the write-ahead log is not used.
    SharedVolume,
    /// A sync tool left other versions of the database beside it.
    ConflictCopies(Vec<String>),
}

impl Notice {
    /// The notice's stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Notice::ReadOnly => "library.read_only",
            Notice::SharedVolume => "library.shared_volume",
            Notice::ConflictCopies(_) => "library.conflict_copies",
        }
    }

    /// What the editor can do about it.
    pub fn action(&self) -> &'static str {
        match self {
            Notice::ReadOnly => StoreError::ReadOnly.action(),
            Notice::SharedVolume => "Open the library on one machine at a time.",
            Notice::ConflictCopies(_) => "See what the other versions hold before you put them away.",
        }
    }
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Notice::ReadOnly => f.write_str("This library can only be read: its folder can't be written to."),
            Notice::SharedVolume => {
                f.write_str("This library lies on a network drive. Saving is slower there.")
            }
            Notice::ConflictCopies(names) => write!(
                f,
                "A sync tool left other versions of this library beside it: {}. Changes made elsewhere may be in them.",
                names.join(", ")
            ),
        }
    }
}

/// The names of databases beside `library.db` that sync tools make when two machines changed it: all of them keep the
/// beginning and the ending of the name.
pub(super) fn conflict_copies(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| {
            let name = name.to_lowercase();
            name != "library.db" && name.starts_with("library") && name.contains(".db") && {
                // library.db-wal, -shm and -journal are SQLite's; our own temporary names begin with a dot.
                !name.starts_with("library.db-") || name.contains("conflict")
            }
        })
        .collect();
    names.sort();
    names
}
