use super::{collect, print};
use crate::{Desk, DeskError};
use model::{House, Illustration, IssueId, PictureFile};
use pictures::{Cut, Stamp};

/// The picture that an issue's mail refers to by this file name, as the export writes it, and its media type.
pub(crate) fn picture_named(
    desk: &Desk,
    issue: IssueId,
    file: &str,
) -> Result<Option<(Vec<u8>, &'static str)>, DeskError> {
    let issue = desk.read(|read| collect(read, issue, &read.board(issue)?))?;
    let renditions = print(desk, &issue)?.renditions;
    let Some(rendition) = renditions.into_iter().find(|rendition| rendition.file_name == file) else {
        return Ok(None);
    };
    let illustration = &issue.pictures[&rendition.illustration];
    let stamp = stamp_of(illustration, issue.publication.house());
    let cut = Cut { crop: rendition.crop, width_px: rendition.width_px };
    let bytes = stamped_rendition(desk, &illustration.file, cut, &stamp)?;
    Ok(Some((bytes, illustration.file.rendition.media_type())))
}

/// What a picture's renditions say of it when they leave the library: what its record says, whatever its file said.
pub(crate) fn stamp_of(illustration: &Illustration, house: House<'_>) -> Stamp {
    let rights = &illustration.rights;
    let holder = rights.holder.trim();
    Stamp {
        creators: illustration.credit.by.clone(),
        credit: illustration.credit_line(house).map(|line| line.text()).unwrap_or_default(),
        copyright: if holder.is_empty() { String::new() } else { format!("© {holder}") },
        usage_terms: rights.licence.trim().to_owned(),
        web_statement: rights.licence_link.trim().to_owned(),
    }
}

/// A picture's bytes at a width, with who made it and what may be done with it written into them.
pub(crate) fn stamped_rendition(
    desk: &Desk,
    file: &PictureFile,
    cut: Cut,
    stamp: &Stamp,
) -> Result<Vec<u8>, DeskError> {
    Ok(pictures::stamped(&rendition_bytes(desk, file, cut)?, file.rendition, stamp))
}

/// A picture's bytes at a width, from the cache or made now.
pub(crate) fn rendition_bytes(desk: &Desk, file: &PictureFile, cut: Cut) -> Result<Vec<u8>, DeskError> {
    Ok(desk.darkroom().rendition(&desk.cache_folder(), &desk.pictures_folder(), file, cut)?)
}
