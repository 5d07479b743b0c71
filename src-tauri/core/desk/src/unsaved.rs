//! Words that could not be saved, kept beside the library until they can be, or a person throws them away.
//!
//! They lie in a folder of the program's own, since the library's disk may be full, read-only or gone: a folder per library, a file
//! per draft. What stands in a file is the window's business; here is only where it lies, and that it is whole or absent.

use crate::{DeskError, write_durably};
use serde::Serialize;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// A draft of a million characters has about this much with everything around it; more was not typed.
const LARGEST_BYTES: usize = 32 << 20;
/// A name is an id and the id of the window it was typed in.
const LONGEST_NAME: usize = 160;

/// Words that are kept.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct UnsavedWords {
    /// What they are kept under.
    pub name: String,
    /// What the window gave.
    pub text: String,
}

/// Keeps words under a name, in place of what was kept there.
///
/// # Errors
/// `file.cannot_write`
pub fn keep(folder: &Path, library: &str, name: &str, text: &str) -> Result<(), DeskError> {
    let file = file_of(folder, library, name)?;
    if text.len() > LARGEST_BYTES {
        return Err(DeskError::cannot_write(&file, &io::ErrorKind::FileTooLarge.into()));
    }
    let parent = folder.join(library);
    fs::create_dir_all(&parent).map_err(|error| DeskError::cannot_write(&parent, &error))?;
    write_durably(&file, text.as_bytes())
}

/// The words that are kept of a library, by name. What can't be read stays where it is.
pub fn all(folder: &Path, library: &str) -> Vec<UnsavedWords> {
    if !is_name(library) {
        return Vec::new();
    }
    let Ok(files) = fs::read_dir(folder.join(library)) else { return Vec::new() };
    let mut found: Vec<UnsavedWords> = files
        .filter_map(|file| {
            let path = file.ok()?.path();
            let name = path.file_name()?.to_str()?.strip_suffix(".json")?.to_owned();
            let size = usize::try_from(fs::metadata(&path).ok()?.len()).ok()?;
            let text = (is_name(&name) && size <= LARGEST_BYTES).then(|| fs::read_to_string(&path).ok());
            Some(UnsavedWords { name, text: text.flatten()? })
        })
        .collect();
    found.sort_by(|one, other| one.name.cmp(&other.name));
    found
}

/// Lets go of words: they are saved, or a person threw them away. Nothing kept under the name is no error.
///
/// # Errors
/// `file.cannot_write`
pub fn let_go(folder: &Path, library: &str, name: &str) -> Result<(), DeskError> {
    let file = file_of(folder, library, name)?;
    match fs::remove_file(&file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(DeskError::cannot_write(&file, &error)),
        _ => Ok(()),
    }
}

/// The names come from the web view: nothing in them leads out of the folder.
fn file_of(folder: &Path, library: &str, name: &str) -> Result<PathBuf, DeskError> {
    let file = folder.join(library).join(format!("{name}.json"));
    if is_name(library) && is_name(name) {
        return Ok(file);
    }
    Err(DeskError::cannot_write(&file, &io::ErrorKind::InvalidInput.into()))
}

fn is_name(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
    (1..=LONGEST_NAME).contains(&name.len()) && name.chars().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(name: &str, text: &str) -> UnsavedWords {
        UnsavedWords { name: name.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn words_are_kept_replaced_and_let_go_by_library_and_name() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = folder.path().join("not").join("there yet");
        assert_eq!(all(&place, "tide"), []);
        keep(&place, "tide", "article-2", "Two").expect("kept");
        keep(&place, "tide", "article-1", "One").expect("kept");
        keep(&place, "other", "article-1", "Elsewhere").expect("kept");
        keep(&place, "tide", "article-1", "One and a half").expect("kept");
        assert_eq!(all(&place, "tide"), [words("article-1", "One and a half"), words("article-2", "Two")]);
        let_go(&place, "tide", "article-1").expect("let go");
        let_go(&place, "tide", "article-1").expect("twice is once");
        assert_eq!(all(&place, "tide"), [words("article-2", "Two")]);
        assert_eq!(all(&place, "other"), [words("article-1", "Elsewhere")]);
    }

    #[test]
    fn a_name_that_leads_elsewhere_is_refused_and_touches_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("secret.json"), "kept").expect("written");
        let place = folder.path().join("unsaved");
        let long = "a".repeat(LONGEST_NAME + 1);
        for name in ["", "..", "../secret", "a/b", "a\\b", "C:", "a.json", "a\0", "名", long.as_str()] {
            assert_eq!(keep(&place, "tide", name, "x").expect_err("refused").code(), "file.cannot_write");
            assert_eq!(keep(&place, name, "a", "x").expect_err("refused").code(), "file.cannot_write");
            let_go(&place, "tide", name).expect_err("refused");
            let_go(&place, name, "secret").expect_err("refused");
            assert_eq!(all(&place, name), []);
        }
        assert_eq!(fs::read_to_string(folder.path().join("secret.json")).expect("there"), "kept");
        assert!(!place.exists());
    }

    #[test]
    fn what_is_no_text_is_passed_over_and_stays() {
        let folder = tempfile::tempdir().expect("a folder");
        keep(folder.path(), "tide", "a", "words").expect("kept");
        fs::write(folder.path().join("tide").join("b.json"), [0xff, 0xfe]).expect("written");
        fs::write(folder.path().join("tide").join(".tmp-c"), "half").expect("written");
        assert_eq!(all(folder.path(), "tide"), [words("a", "words")]);
        assert!(folder.path().join("tide").join("b.json").exists());
    }
}
