use crate::article::check_address;
use crate::contract::{IllustrationField, IllustrationSave, Saved};
use crate::words::quoted;
use crate::{Desk, DeskError};
use model::contributor::listed;
use model::{Credit, Crop, FocalPoint, Illustration};
use store::{Kind, StoreError, Write};

/// Changes an illustration. Saves of one field that follow each other closely are one step of undo.
///
/// # Errors
/// `illustration.stale_version` where it was changed since `base`, `illustration.not_found`, `picture.crop_outside`,
/// `link.not_an_address`.
pub fn save(desk: &Desk, save: IllustrationSave) -> Result<Saved, DeskError> {
    let name = desk.read(|read| Ok(read.illustration(save.illustration)?.file.name))?;
    let label = label(&save.changes, &name);
    let work = |write: &Write<'_>| {
        let before = write.illustration(save.illustration)?;
        if before.version != save.base {
            return Err(StoreError::Stale { kind: Kind::Illustration, id: save.illustration.0 }.into());
        }
        let mut after = before.clone();
        for change in save.changes.iter().cloned() {
            apply(&mut after, change)?;
        }
        if after == before {
            return Ok(Saved { version: before.version });
        }
        Ok(Saved { version: write.update_illustration(save.base, &after)? })
    };
    match &save.changes[..] {
        [one] if !matches!(one, IllustrationField::Crop { .. } | IllustrationField::Focal(_)) => {
            desk.burst(format!("illustration:{}:{}", save.illustration, field(one)), label, work)
        }
        _ => desk.step(label, work),
    }
}

fn apply(illustration: &mut Illustration, change: IllustrationField) -> Result<(), DeskError> {
    match change {
        IllustrationField::Alt(alt) => illustration.alt = alt,
        IllustrationField::Caption(caption) => illustration.caption = caption,
        IllustrationField::Credit(credit) => {
            check_address(&credit.link)?;
            illustration.credit = Credit { by: listed(&credit.by), ..credit };
        }
        IllustrationField::Rights(rights) => {
            check_address(&rights.licence_link)?;
            illustration.rights = rights;
        }
        IllustrationField::Focal(focal) => {
            let (width_px, height_px) = illustration.file.size();
            illustration.focal = focal.map(|at| FocalPoint {
                x_px: at.x_px.min(width_px.saturating_sub(1)),
                y_px: at.y_px.min(height_px.saturating_sub(1)),
            });
        }
        IllustrationField::Crop { treatment, crop } => {
            check_crop(crop, illustration)?;
            illustration.crops.set(treatment, crop);
        }
    }
    Ok(())
}

/// Refuses a crop that does not lie within its picture.
pub(crate) fn check_crop(crop: Option<Crop>, illustration: &Illustration) -> Result<(), DeskError> {
    let (width_px, height_px) = illustration.file.size();
    let fits = crop.is_none_or(|crop| crop.is_within((width_px, height_px)));
    if fits { Ok(()) } else { Err(pictures::PictureError::CropOutside { width_px, height_px }.into()) }
}

fn field(change: &IllustrationField) -> &'static str {
    match change {
        IllustrationField::Alt(_) => "alt text",
        IllustrationField::Caption(_) => "caption",
        IllustrationField::Credit(_) => "credit",
        IllustrationField::Rights(_) => "rights",
        IllustrationField::Focal(_) => "focal point",
        IllustrationField::Crop { .. } => "crop",
    }
}

fn label(changes: &[IllustrationField], name: &str) -> String {
    match changes {
        [one] => format!("Edit {} of {}", field(one), quoted(name)),
        _ => format!("Edit {}", quoted(name)),
    }
}
