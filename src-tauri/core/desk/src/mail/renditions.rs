use super::default_mail;
use crate::{Desk, DeskError};
use model::{Crop, IssueId, PictureFile};
use render::Rendition;

/// The rendition that an issue's mail refers to by this file name.
pub(crate) fn rendition_named(
    desk: &Desk,
    issue: IssueId,
    file: &str,
) -> Result<Option<Rendition>, DeskError> {
    Ok(default_mail(desk, issue)?.renditions.into_iter().find(|rendition| rendition.file_name == file))
}

/// A picture's bytes at a width, from the cache or made now.
pub(crate) fn rendition_bytes(
    desk: &Desk,
    file: &PictureFile,
    crop: Option<Crop>,
    width_px: u32,
) -> Result<Vec<u8>, DeskError> {
    let cut = pictures::Cut { crop, width_px };
    Ok(desk.darkroom().rendition(&desk.cache_folder(), &desk.pictures_folder(), file, cut)?)
}
