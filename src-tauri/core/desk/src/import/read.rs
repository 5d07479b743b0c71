//! From a file to an article in waiting.

use crate::{Desk, DeskError};
use intake::Draft;
use model::PictureFile;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

/// A text that was understood, with its picture kept, and not yet known to the library.
pub(crate) struct ReadIn {
    /// What was read, as a person names it.
    pub path: String,
    /// What was made of it.
    pub draft: Draft,
    /// The file of the picture that it names.
    pub picture: Option<PictureFile>,
    /// Why the picture that it names is not there.
    pub picture_missing: Option<String>,
}

/// Reads one file, and keeps the picture that it names beside it.
pub(super) fn file(desk: &Desk, path: &Path) -> Result<ReadIn, DeskError> {
    let cannot_read = |source| DeskError::CannotRead { path: path.to_owned(), source };
    let bytes = bytes_of_text(path).map_err(cannot_read)?;
    let draft = intake::read(&path.file_name().unwrap_or_default().to_string_lossy(), &bytes)?;
    let mut read = ReadIn { path: path.display().to_string(), draft, picture: None, picture_missing: None };
    if let Some(named) = read.draft.picture.clone() {
        match picture(desk, path, &named) {
            Ok(file) => read.picture = Some(file),
            Err(error) => {
                read.picture_missing = Some(format!("The picture {named} was not taken in: {error}"))
            }
        }
    }
    Ok(read)
}

/// The bytes of a file, one more than the longest text has at most: enough for its importer to refuse it.
fn bytes_of_text(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(((intake::LIMIT_MIB as u64) << 20) + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Reads a text that was pasted.
pub(crate) fn read_text(name: &str, text: &str) -> Result<ReadIn, DeskError> {
    let draft = intake::read(name, text.as_bytes())?;
    Ok(ReadIn { path: name.to_owned(), draft, picture: None, picture_missing: None })
}

fn picture(desk: &Desk, article: &Path, named: &str) -> Result<PictureFile, DeskError> {
    let path = beside(article, named).ok_or_else(|| DeskError::CannotRead {
        path: named.into(),
        source: std::io::Error::other("it does not lie beside the article"),
    })?;
    let cannot_read = |source| DeskError::CannotRead { path: path.clone(), source };
    pictures::check_size(fs::metadata(&path).map_err(cannot_read)?.len())?;
    let bytes = fs::read(&path).map_err(cannot_read)?;
    desk.keep_picture(&path.file_name().unwrap_or_default().to_string_lossy(), &bytes)
}

/// A picture's path: below the article's folder or below the one that holds it (`../pictures/…`), and nowhere else,
/// whatever a file from elsewhere says.
fn beside(article: &Path, named: &str) -> Option<PathBuf> {
    let named = Path::new(named);
    let mut parts = named.components().peekable();
    if parts.peek() == Some(&Component::ParentDir) {
        parts.next();
    }
    let downwards = parts.all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    let path = article.parent()?.join(named);
    (named.is_relative() && downwards && path.is_file()).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::beside;
    use std::fs;

    #[test]
    fn a_picture_lies_beside_its_article_or_nowhere() {
        let top = tempfile::tempdir().expect("a folder");
        let (articles, pictures) = (top.path().join("articles"), top.path().join("pictures"));
        for folder in [&articles, &pictures] {
            fs::create_dir(folder).expect("made");
            fs::write(folder.join("a.png"), b"a").expect("written");
        }
        let article = articles.join("a.md");
        assert!(beside(&article, "a.png").is_some());
        assert!(beside(&article, "./a.png").is_some());
        assert!(beside(&article, "../pictures/a.png").is_some());
        let absolute = articles.join("a.png").display().to_string();
        for outside in ["../../etc/passwd", "../pictures/../../x.png", "b.png", "..", absolute.as_str()] {
            assert_eq!(beside(&article, outside), None, "{outside}");
        }
    }
}
