//! Files that are whole or not there: written under a temporary name, synced, renamed, and the folder synced.
//!
//! A rename without a sync leaves a file of zeros after a power cut, and a new name in a folder that was not
//! synced may be gone after one. Temporary files are locked while they are written, so that what a killed program left
//! behind can be told from what a living one is writing.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

/// The ending of a file that is not whole yet.
const PART: &str = ".part";

/// Writes a file so that a reader, also one after a power cut, finds the old bytes or the new ones, whole.
///
/// # Errors
/// What the file system answers; the old file is then as it was, and nothing is left beside it.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_with(path, |file| file.write_all(bytes))
}

/// As [`write`], with the bytes written by `fill`.
///
/// # Errors
/// As [`write`], and what `fill` answers.
pub fn write_with(path: &Path, fill: impl FnOnce(&mut File) -> io::Result<()>) -> io::Result<()> {
    let folder = folder_of(path);
    let (part, mut file) = part_beside(path)?;
    let written = fill(&mut file).and_then(|()| file.sync_all()).and_then(|()| fs::rename(&part, path));
    if let Err(error) = written {
        // Best effort: the error that matters is the one that stopped the writing.
        let _ = fs::remove_file(&part);
        return Err(error);
    }
    sync_folder(folder)
}

/// Copies a file as [`write`] writes one.
///
/// # Errors
/// As [`write`], and where `from` can't be read.
pub fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let mut source = File::open(from)?;
    write_with(to, |file| io::copy(&mut source, file).map(drop))
}

/// Makes what was created, renamed or deleted in a folder outlast a power cut.
///
/// # Errors
/// What the file system answers.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    // Windows opens no folders, and its file systems keep the order of renames by themselves.
    if cfg!(windows) { Ok(()) } else { File::open(folder)?.sync_all() }
}

/// Deletes the temporary files that killed programs left in a folder, and says how many. Files that a living program is
/// writing stay.
///
/// # Errors
/// Where the folder can't be read; a file that can't be deleted is left for the next time.
pub fn sweep(folder: &Path) -> io::Result<usize> {
    let mut swept = 0;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let is_part = path
            .file_name()
            .and_then(|name| name.to_str())
            .is_some_and(|name| name.starts_with('.') && name.ends_with(PART));
        if is_part
            && let Ok(file) = File::open(&path)
            && file.try_lock().is_ok()
            && fs::remove_file(&path).is_ok()
        {
            swept += 1;
        }
    }
    Ok(swept)
}

pub(crate) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// A new, locked file beside `path` that no other writer has.
fn part_beside(path: &Path) -> io::Result<(PathBuf, File)> {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or("file");
    // Names may be as long as the file system allows; the temporary one must fit too.
    let name: String = name.chars().take(40).collect();
    loop {
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let part = folder_of(path).join(format!(".{name}.{}-{count}{PART}", std::process::id()));
        match OpenOptions::new().write(true).create_new(true).open(&part) {
            Ok(file) => {
                // A file system without locks refuses; its temporary files may be swept early at worst, and
                // the rename then fails and says so.
                let _ = file.lock();
                if part.exists() {
                    return Ok((part, file));
                }
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .expect("the folder is there")
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_written_file_replaces_the_old_one_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("issue.html");
        write(&path, b"old").expect("written");
        write(&path, b"new").expect("written");
        assert_eq!(fs::read(&path).expect("read"), b"new");
        assert_eq!(names(folder.path()), ["issue.html"]);
    }

    #[test]
    fn a_failed_write_leaves_the_old_file_and_nothing_beside_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("issue.html");
        write(&path, b"old").expect("written");
        let failed = write_with(&path, |file| {
            file.write_all(b"half")?;
            Err(io::Error::from(io::ErrorKind::StorageFull))
        });
        assert_eq!(failed.expect_err("it failed").kind(), io::ErrorKind::StorageFull);
        assert_eq!(fs::read(&path).expect("read"), b"old");
        assert_eq!(names(folder.path()), ["issue.html"]);
    }

    #[test]
    fn sweeping_takes_what_the_dead_left_and_spares_what_is_being_written() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join(".issue.html.1-1.part"), b"left").expect("written");
        fs::write(folder.path().join("notes.part"), b"somebody's own").expect("written");
        write_with(&folder.path().join("issue.html"), |_| {
            assert_eq!(sweep(folder.path()).expect("swept"), 1);
            Ok(())
        })
        .expect("the file being written was spared");
        assert_eq!(names(folder.path()), ["issue.html", "notes.part"]);
    }
}
