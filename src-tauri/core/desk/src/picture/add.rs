use super::from_file::{Kept, Recorded, recorded};
use crate::article::hand_over_credit;
use crate::contract::{PictureAdded, PicturesAdd, PicturesAdded};
use crate::words::{counted, quoted};
use crate::{Desk, DeskError};
use model::{Credit, Crops, Illustration, IllustrationId, PictureUse, Rights, Version};
use pictures::Inspected;
use std::fs;
use std::path::Path;
use store::{UsesOf, Write};

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
            Ok(kept) => read.push((path.clone(), kept)),
            Err(error) => failed.push(error.failed(path.clone())),
        }
    }
    if read.is_empty() {
        return Ok(PicturesAdded { added: Vec::new(), failed });
    }
    let label = match &read[..] {
        [(_, one)] => format!("Add the picture {}", quoted(&one.file.name)),
        many => format!("Add {}", counted(many.len(), "picture")),
    };
    let added = desk.step(label, |write| {
        let mut added = Vec::with_capacity(read.len());
        let article = add.article.map(|article| write.article(article)).transpose()?;
        // The first runs with the article, whose text may have said who made it.
        let mut credit = article.as_ref().and_then(|article| article.awaited_credit.clone());
        for (path, kept) in read {
            let credit = credit.take();
            let said = Said { credit: credit.as_ref(), ..Said::default() };
            let TakenIn { illustration, known } = take_in(desk, write, kept, said)?;
            let note = note(desk, write, illustration, known)?;
            added.push(PictureAdded { illustration, path, known, note });
        }
        if let (Some(mut article), Some(first)) = (article, added.first()) {
            article.picture = Some(first.illustration);
            article.changed_at_ms = desk.now_ms();
            hand_over_credit(write, &mut article)?;
            write.update_article(article.version, &article)?;
        }
        Ok(added)
    })?;
    Ok(PicturesAdded { added, failed })
}

/// What an editor should know of a picture that was added: that it was there, where it ran, or which one looks like it.
fn note(
    desk: &Desk,
    write: &Write<'_>,
    illustration: IllustrationId,
    known: bool,
) -> Result<Option<String>, DeskError> {
    if known {
        let uses = write.picture_uses(UsesOf::Picture(illustration))?;
        let today = desk.today(&write.publication()?.time_zone);
        let ran = |one: &&PictureUse| one.edition.is_some() || one.date < today;
        return Ok(Some(match (uses.iter().rfind(ran), uses.last()) {
            (Some(last), _) => format!("You have this one; it ran in No. {}.", last.number),
            (None, Some(last)) => format!("You have this one; it stands in No. {}.", last.number),
            (None, None) => "You have this one.".to_owned(),
        }));
    }
    let alike = write.illustrations_alike(&write.illustration(illustration)?)?;
    let Some(first) = alike.first() else { return Ok(None) };
    let name = write.illustration(*first)?.file.title();
    Ok(Some(format!("It looks like {}, which you have.", quoted(&name))))
}

/// What is said of a picture where it comes from, outside its file.
#[derive(Clone, Copy, Default)]
pub(crate) struct Said<'s> {
    pub alt: &'s str,
    pub caption: &'s str,
    pub credit: Option<&'s Credit>,
}

/// A picture that the library has now.
pub(crate) struct TakenIn {
    pub illustration: IllustrationId,
    /// Whether it had the same bytes before.
    pub known: bool,
}

/// Makes a file that is kept known to the library. What is said of it beside it goes before what its file says. What the library says of a
/// picture that it knows stays: only what is empty is filled, and only with what is said beside it.
pub(crate) fn take_in(
    desk: &Desk,
    write: &Write<'_>,
    kept: Kept,
    said: Said<'_>,
) -> Result<TakenIn, DeskError> {
    let known = write.illustration_by_hash(&kept.file.hash)?;
    let is_known = known.is_some();
    let recorded = if is_known { Recorded::default() } else { recorded(&kept.said) };
    let before = known.unwrap_or_else(|| Illustration {
        id: IllustrationId(desk.new_id()),
        version: Version(0),
        file: kept.file,
        alt: String::new(),
        caption: String::new(),
        credit: Credit::default(),
        rights: Rights::default(),
        focal: None,
        crops: Crops::default(),
        created_at_ms: desk.now_ms(),
    });
    let mut after = before.clone();
    for (field, values) in
        [(&mut after.alt, [said.alt, &recorded.alt]), (&mut after.caption, [said.caption, &recorded.caption])]
    {
        if let (true, Some(value)) = (field.is_empty(), values.into_iter().find(|value| !value.is_empty())) {
            value.clone_into(field);
        }
    }
    let credit = said.credit.unwrap_or(&recorded.credit);
    if *credit != Credit::default() && !after.credit.names_somebody() {
        after.credit.clone_from(credit);
    }
    if !is_known {
        after.rights = recorded.rights;
        write.insert_illustration(&after)?;
    } else if after != before {
        write.update_illustration(before.version, &after)?;
    }
    Ok(TakenIn { illustration: after.id, known: is_known })
}

fn take_in_file(desk: &Desk, path: &Path) -> Result<Kept, DeskError> {
    let cannot_read = |source| DeskError::CannotRead { path: path.to_owned(), source };
    pictures::check_size(fs::metadata(path).map_err(cannot_read)?.len())?;
    let bytes = fs::read(path).map_err(cannot_read)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    desk.keep_picture(&name, &bytes)
}

impl Desk {
    /// Checks a picture and keeps its file; an orphan until a row names it.
    pub(crate) fn keep_picture(&self, name: &str, bytes: &[u8]) -> Result<Kept, DeskError> {
        if self.store().is_read_only() {
            return Err(store::StoreError::ReadOnly.into());
        }
        let Inspected { file, said } = self.darkroom().inspect(bytes, name)?;
        pictures::keep(&self.pictures_folder(), bytes, &file)?;
        Ok(Kept { file, said })
    }
}
