use crate::contract::{ClippingField, ClippingSave, Saved};
use crate::words::{one_line, quoted};
use crate::{Desk, DeskError};
use model::{Clipping, address};
use store::{Kind, StoreError, Write};

/// Changes a clipping. Saves of one field that follow each other closely are one step of undo.
///
/// # Errors
/// `clipping.stale_version`, `clipping.not_found`, `link.not_an_address`.
pub fn save(desk: &Desk, save: ClippingSave) -> Result<Saved, DeskError> {
    let title = desk.read(|read| Ok(read.clipping(save.clipping)?.title))?;
    let label = format!("Change {}", quoted(&title));
    let work = |write: &Write<'_>| {
        let before = write.clipping(save.clipping)?;
        if before.version != save.base {
            return Err(StoreError::Stale { kind: Kind::Clipping, id: save.clipping.0 }.into());
        }
        let mut after = before;
        for change in &save.changes {
            apply(&mut after, change)?;
        }
        Ok(Saved { version: write.update_clipping(save.base, &after)? })
    };
    match save.changes.as_slice() {
        [one] => desk.burst(format!("clipping:{}:{}", save.clipping, name(one)), label, work),
        _ => desk.step(label, work),
    }
}

fn apply(clipping: &mut Clipping, change: &ClippingField) -> Result<(), DeskError> {
    match change.clone() {
        ClippingField::Address(text) => {
            clipping.address = address::freed(&text).ok_or(DeskError::NotAnAddress(text))?;
        }
        ClippingField::Title(title) => clipping.title = one_line(&title),
        ClippingField::Description(description) => clipping.description = one_line(&description),
        ClippingField::Source(source) => clipping.source = one_line(&source),
        ClippingField::Author(author) => clipping.author = one_line(&author),
        ClippingField::Note(note) => clipping.note = note,
        ClippingField::Picture(picture) => {
            if let Some(picture) = &picture
                && address::web(&picture.address).is_none()
            {
                return Err(DeskError::NotAnAddress(picture.address.clone()));
            }
            clipping.picture = picture;
        }
    }
    Ok(())
}

fn name(change: &ClippingField) -> &'static str {
    match change {
        ClippingField::Address(_) => "address",
        ClippingField::Title(_) => "title",
        ClippingField::Description(_) => "description",
        ClippingField::Source(_) => "source",
        ClippingField::Author(_) => "author",
        ClippingField::Note(_) => "note",
        ClippingField::Picture(_) => "picture",
    }
}
