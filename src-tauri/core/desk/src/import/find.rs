//! From what was chosen to the files to read.

use crate::DeskError;
use std::fs;
use std::path::{Path, PathBuf};

/// Folders within folders are looked into so deep: deeper ones are loops or mistakes.
const DEEPEST: usize = 16;

/// The files behind what was chosen, and what can't be found.
///
/// A file that was named is taken whatever its ending; of a folder, the files with an ending that an importer knows,
/// in the order of their names. Hidden files and links to folders are passed over.
pub(super) fn files(paths: Vec<String>) -> (Vec<PathBuf>, Vec<(String, DeskError)>) {
    let (mut found, mut refused) = (Vec::new(), Vec::new());
    for path in paths {
        if path.starts_with("http://") || path.starts_with("https://") {
            refused.push((path.clone(), DeskError::WebAddress(path)));
            continue;
        }
        let folder = PathBuf::from(&path);
        if !folder.is_dir() {
            found.push(folder);
            continue;
        }
        let before = found.len();
        match walk(&folder, 0, &mut found) {
            Err(error) => refused.push((path, error)),
            Ok(()) if found.len() == before => refused.push((path, DeskError::NoTexts(folder))),
            Ok(()) => {}
        }
    }
    (found, refused)
}

fn walk(folder: &Path, depth: usize, found: &mut Vec<PathBuf>) -> Result<(), DeskError> {
    let cannot_read = |source| DeskError::CannotRead { path: folder.to_owned(), source };
    let mut entries =
        fs::read_dir(folder).map_err(cannot_read)?.collect::<Result<Vec<_>, _>>().map_err(cannot_read)?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let kind = entry.file_type().map_err(cannot_read)?;
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        if hidden {
            continue;
        } else if kind.is_dir() && depth < DEEPEST {
            walk(&entry.path(), depth + 1, found)?;
        } else if kind.is_file() && is_worth_reading(&entry.path()) {
            found.push(entry.path());
        }
    }
    Ok(())
}

/// By its name, and where all kinds of programs use its ending, by what it holds. One that can't be read is found, so
/// that it is named.
fn is_worth_reading(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    intake::is_known(&name)
        && fs::File::open(path).map_or(true, |data| {
            intake::is_worth_reading(&mut intake::File::new(&name, data)).unwrap_or(true)
        })
}
