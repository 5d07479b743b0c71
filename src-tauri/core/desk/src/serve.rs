//! What the window reads by address: thumbnails, pictures, and mails with their pictures.

use crate::mail;
use crate::{Desk, DeskError};
use model::{IllustrationId, IssueId};

/// How wide thumbnails are, in pixels: the wall's columns at twice the density.
const THUMBNAIL_PX: u32 = 480;
/// How wide a picture is shown at most, in pixels.
const PICTURE_PX: u32 = 1200;

/// What stands at an address.
pub struct Served {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Its media type.
    pub media_type: &'static str,
    /// How long it stays what it is.
    pub shelf: Shelf,
}

/// How long what stands at an address stays what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// It may be another at the next look.
    Changes,
    /// Originals never change, and so don't their renditions.
    NeverChanges,
}

impl Desk {
    /// What stands at `thumbnail/{illustration}`, `picture/{illustration}`, `mail/{issue}/issue.html` and
    /// `mail/{issue}/images/{file}`.
    ///
    /// # Errors
    /// `window.not_served` for any other address, `picture.original_missing` where a picture's file is missing.
    pub fn served(&self, path: &str) -> Result<Served, DeskError> {
        let nothing = || DeskError::NotServed(path.to_owned());
        match path.split('/').collect::<Vec<_>>()[..] {
            ["thumbnail", id] => self.rendition(id.parse().map_err(|_| nothing())?, THUMBNAIL_PX),
            ["picture", id] => self.rendition(id.parse().map_err(|_| nothing())?, PICTURE_PX),
            ["mail", issue, "issue.html"] => {
                let issue: IssueId = issue.parse().map_err(|_| nothing())?;
                let html = mail::default_mail(self, issue)?.html;
                let media_type = "text/html; charset=utf-8";
                Ok(Served { bytes: html.into_bytes(), media_type, shelf: Shelf::Changes })
            }
            ["mail", issue, "images", file] => {
                let issue: IssueId = issue.parse().map_err(|_| nothing())?;
                let (bytes, media_type) = mail::picture_named(self, issue, file)?.ok_or_else(nothing)?;
                // Its name tells its pixels, which are all of it that a preview shows.
                Ok(Served { bytes, media_type, shelf: Shelf::NeverChanges })
            }
            _ => Err(nothing()),
        }
    }

    fn rendition(&self, id: IllustrationId, width_px: u32) -> Result<Served, DeskError> {
        let file = self.read(|read| Ok(read.illustration(id)?.file))?;
        let bytes = mail::rendition_bytes(self, &file, pictures::Cut::whole(width_px))?;
        let media_type = file.rendition.media_type();
        Ok(Served { bytes, media_type, shelf: Shelf::NeverChanges })
    }
}
