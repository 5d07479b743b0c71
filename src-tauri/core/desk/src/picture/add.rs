use crate::article::hand_over_credit;
use crate::contract::{PictureAdded, PicturesAdd, PicturesAdded};
use crate::words::{counted, quoted};
use crate::{Desk, DeskError};
use model::{Credit, Illustration, IllustrationId, PictureFile, Rights, Version};
use std::fs;
use std::path::Path;
use store::Write;

/// Takes in pictures from files: each is checked, written and synced first, and only then known to the library.
///
/// A file that can't be taken in is named with its reason and does not stop the others. The same bytes are one
/// illustration.
///
/// # Errors
/// Those of the store; files that are refused are in the reply.
pub fn add(desk: &Desk, add: PicturesAdd) -> Result<PicturesAdded, DeskError> {
    let (mut read, mut failed) = (Vec::new(), Vec::new());
    for path in &add.paths {
        match take_in_file(desk, Path::new(path)) {
            Ok(file) => read.push((path.clone(), file)),
            Err(error) => failed.push(error.failed(path.clone())),
        }
    }
    if read.is_empty() {
        return Ok(PicturesAdded { added: Vec::new(), failed });
    }
    let label = match &read[..] {
        [(_, one)] => format!("Add the picture {}", quoted(&one.name)),
        many => format!("Add {}", counted(many.len(), "picture")),
    };
    let added = desk.step(label, |write| {
        let mut added = Vec::with_capacity(read.len());
        for (path, file) in read {
            let TakenIn { illustration, known } = take_in(desk, write, file)?;
            added.push(PictureAdded { illustration, path, known });
        }
        if let (Some(article), Some(first)) = (add.article, added.first()) {
            let mut article = write.article(article)?;
            article.picture = Some(first.illustration);
            article.changed_at_ms = desk.now_ms();
            hand_over_credit(write, &mut article)?;
            write.update_article(article.version, &article)?;
        }
        Ok(added)
    })?;
    Ok(PicturesAdded { added, failed })
}

/// A picture that the library has now.
pub(crate) struct TakenIn {
    pub illustration: IllustrationId,
    /// Whether it had the same bytes before.
    pub known: bool,
}

/// Makes a file that is kept known to the library.
pub(crate) fn take_in(desk: &Desk, write: &Write<'_>, file: PictureFile) -> Result<TakenIn, DeskError> {
    if let Some(illustration) = write.illustration_by_hash(&file.hash)? {
        return Ok(TakenIn { illustration: illustration.id, known: true });
    }
    let id = IllustrationId(desk.new_id());
    write.insert_illustration(&Illustration {
        id,
        version: Version(0),
        file,
        alt: String::new(),
        caption: String::new(),
        credit: Credit::default(),
        rights: Rights::default(),
        created_at_ms: desk.now_ms(),
    })?;
    Ok(TakenIn { illustration: id, known: false })
}

fn take_in_file(desk: &Desk, path: &Path) -> Result<PictureFile, DeskError> {
    let cannot_read = |source| DeskError::CannotRead { path: path.to_owned(), source };
    pictures::check_size(fs::metadata(path).map_err(cannot_read)?.len())?;
    let bytes = fs::read(path).map_err(cannot_read)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    desk.keep_picture(&name, &bytes)
}

impl Desk {
    /// Checks a picture and keeps its file; an orphan until a row names it.
    pub(crate) fn keep_picture(&self, name: &str, bytes: &[u8]) -> Result<PictureFile, DeskError> {
        if self.store().is_read_only() {
            return Err(store::StoreError::ReadOnly.into());
        }
        let file = pictures::inspect(bytes, name)?;
        pictures::keep(&self.pictures_folder(), bytes, &file)?;
        Ok(file)
    }
}
