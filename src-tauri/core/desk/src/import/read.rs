//! From what an importer made to an article in waiting, its pictures kept.

use super::beside::beside;
use crate::picture::Kept;
use crate::{Desk, DeskError};
use intake::{Draft, PictureSource};
use std::fs;
use std::io;
use std::path::Path;

/// A text that was understood, with its pictures kept, and not yet known to the library.
pub(crate) struct ReadIn {
    /// What was read, as a person names it.
    pub path: String,
    /// What stays the same when it comes again.
    pub origin: Option<String>,
    /// What was made of it, without its pictures' bytes.
    pub draft: Draft,
    /// The file of its picture.
    pub picture: Option<Kept>,
    /// The files of the pictures in its body, as the draft lists them.
    pub pictures: Vec<Option<Kept>>,
    /// Why pictures are not there.
    pub missing: Vec<String>,
}

impl ReadIn {
    /// Keeps the pictures of a draft: those that it brought, and those that it names beside its file.
    pub(super) fn keep(desk: &Desk, path: String, file: &Path, origin: Option<String>, draft: Draft) -> Self {
        let mut read =
            ReadIn { path, origin, draft, picture: None, pictures: Vec::new(), missing: Vec::new() };
        if let Some(source) = read.draft.picture.as_mut() {
            read.picture = keep(desk, file, source, &mut read.missing);
        }
        for picture in &mut read.draft.pictures {
            read.pictures.push(keep(desk, file, &mut picture.source, &mut read.missing));
        }
        read
    }
}

/// Reads a text that was pasted.
pub(crate) fn read_text(name: &str, text: &str) -> Result<ReadIn, DeskError> {
    let draft = intake::read(name, text.as_bytes())?;
    let pictures = vec![None; draft.pictures.len()];
    Ok(ReadIn { path: name.to_owned(), origin: None, draft, picture: None, pictures, missing: Vec::new() })
}

/// Keeps one picture, and lets go of its bytes.
fn keep(desk: &Desk, file: &Path, source: &mut PictureSource, missing: &mut Vec<String>) -> Option<Kept> {
    let kept = match source {
        PictureSource::Named { name } => named(desk, file, name),
        PictureSource::Enclosed { name, bytes } => desk.keep_picture(name, &std::mem::take(bytes)),
    };
    match kept {
        Ok(kept) => Some(kept),
        Err(error) => {
            missing.push(format!("The picture {} was not taken in: {error}", shown(source.name())));
            None
        }
    }
}

/// A picture's name as the report shows it: an address may be as long as the picture itself.
fn shown(name: &str) -> String {
    crate::words::cut(name, 120)
}

fn named(desk: &Desk, article: &Path, named: &str) -> Result<Kept, DeskError> {
    if let Some((scheme, _)) = named.split_once(':').filter(|(scheme, _)| scheme.len() > 1) {
        return Err(match scheme.to_lowercase().as_str() {
            "http" | "https" => DeskError::PictureOnTheWeb,
            _ => cannot_read(named, io::Error::other("it lies nowhere that a picture may lie")),
        });
    }
    let path = beside(article, named)
        .ok_or_else(|| cannot_read(named, io::Error::other("it does not lie beside the article")))?;
    let cannot_read = |source| DeskError::CannotRead { path: path.clone(), source };
    pictures::check_size(fs::metadata(&path).map_err(cannot_read)?.len())?;
    let bytes = fs::read(&path).map_err(cannot_read)?;
    desk.keep_picture(&path.file_name().unwrap_or_default().to_string_lossy(), &bytes)
}

fn cannot_read(named: &str, source: io::Error) -> DeskError {
    DeskError::CannotRead { path: shown(named).into(), source }
}
