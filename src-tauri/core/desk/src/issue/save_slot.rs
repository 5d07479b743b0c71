use super::links::change_link;
use super::title;
use crate::article::{check_address, check_links};
use crate::contract::{Saved, SlotField, SlotSave};
use crate::picture::check_crop;
use crate::words::one_line;
use crate::{Desk, DeskError};
use model::{PictureOverrides, Slot, SlotContent};
use store::{Kind, Read, StoreError, Write};

/// Changes what stands in a slot. Overrides stay in the slot; the article behind it is untouched.
///
/// # Errors
/// `slot.stale_version` where it was changed since `base`, `slot.not_found`, `slot.no_such_field` for a field that this
/// kind of slot does not have, `link.not_an_address`, `link.not_in_this_roundup`,
/// `picture.crop_outside`.
pub fn save_slot(desk: &Desk, save: SlotSave) -> Result<Saved, DeskError> {
    let title = desk.read(|read| title(read, &read.slot(save.slot)?.0.content))?;
    let label = label(&save.changes, &title);
    let work = |write: &Write<'_>| {
        let (before, _) = write.slot(save.slot)?;
        if before.version != save.base {
            return Err(StoreError::Stale { kind: Kind::Slot, id: save.slot.0 }.into());
        }
        let mut content = before.content.clone();
        for change in &save.changes {
            if let SlotField::Picture(picture) = change {
                check_override(write, &content, picture)?;
            }
            apply(&mut content, change)?;
        }
        if content == before.content {
            return Ok(Saved { version: before.version });
        }
        let after = Slot { content, ..before };
        Ok(Saved { version: write.update_slot(save.base, &after)? })
    };
    match &save.changes[..] {
        [SlotField::Link(one)] => desk.burst(format!("slot:{}:link:{}", save.slot, one.link), label, work),
        [one] if !matches!(one, SlotField::Treatment(_)) => {
            desk.burst(format!("slot:{}:{}", save.slot, name(one)), label, work)
        }
        _ => desk.step(label, work),
    }
}

fn apply(content: &mut SlotContent, change: &SlotField) -> Result<(), DeskError> {
    match (content, change.clone()) {
        (SlotContent::Story(story), SlotField::Treatment(treatment)) => story.treatment = treatment,
        (SlotContent::Story(story), SlotField::Headline(headline)) => story.headline = override_of(headline),
        (SlotContent::Story(story), SlotField::Dek(dek)) => story.dek = override_of(dek),
        (SlotContent::Section { title }, SlotField::Title(text)) => *title = one_line(&text),
        (SlotContent::Note { body }, SlotField::Body(document)) => {
            check_links(&document)?;
            *body = document;
        }
        (SlotContent::CallToAction(call), SlotField::CallToAction(wanted)) => {
            check_address(&wanted.href)?;
            *call = wanted;
        }
        (SlotContent::Links(roundup), SlotField::Title(text)) => roundup.title = one_line(&text),
        (SlotContent::Links(roundup), SlotField::Link(changed)) => change_link(roundup, changed)?,
        (content, SlotField::Picture(wanted)) if content.picture_overrides().is_some() => {
            if let Some(picture) = content.picture_overrides_mut() {
                *picture = tidied(wanted);
            }
        }
        (content, _) => {
            return Err(DeskError::NoSuchField { kind: kind_in_words(content), field: name(change) });
        }
    }
    Ok(())
}

/// An override of white space is none: the article's own is printed.
fn override_of(text: Option<String>) -> Option<String> {
    text.map(|text| one_line(&text)).filter(|text| !text.trim().is_empty())
}

/// Overrides on one line each. An empty alt text is no override, since a picture without one is never meant; an empty caption
/// prints none.
fn tidied(picture: PictureOverrides) -> PictureOverrides {
    PictureOverrides {
        crop: picture.crop,
        alt: override_of(picture.alt),
        caption: picture.caption.map(|caption| one_line(&caption)),
    }
}

/// Refuses a crop that does not lie within the picture that stands in a slot.
fn check_override(
    read: &Read<'_>,
    content: &SlotContent,
    picture: &PictureOverrides,
) -> Result<(), DeskError> {
    let illustration = match content {
        SlotContent::Story(story) => read.article(story.article)?.picture,
        SlotContent::Picture { illustration, .. } => Some(*illustration),
        _ => None,
    };
    match (picture.crop, illustration) {
        (Some(crop), Some(illustration)) => check_crop(Some(crop), &read.illustration(illustration)?),
        _ => Ok(()),
    }
}

pub(super) fn kind_in_words(content: &SlotContent) -> &'static str {
    match content {
        SlotContent::CallToAction(_) => "call to action",
        SlotContent::Links(_) => "links roundup",
        other => other.kind(),
    }
}

fn name(change: &SlotField) -> &'static str {
    match change {
        SlotField::Treatment(_) => "treatment",
        SlotField::Headline(_) => "headline",
        SlotField::Dek(_) => "dek",
        SlotField::Title(_) => "title",
        SlotField::Body(_) => "text",
        SlotField::CallToAction(_) => "call to action",
        SlotField::Link(_) => "link",
        SlotField::Picture(_) => "picture",
    }
}

fn label(changes: &[SlotField], title: &str) -> String {
    match changes {
        [SlotField::Treatment(treatment)] => format!("Run {title} as {}", treatment.as_str()),
        [SlotField::Headline(None)] => format!("Print {title} under its own headline"),
        [one @ (SlotField::Headline(_) | SlotField::Dek(_))] => {
            format!("Edit {} of {title} for this issue", name(one))
        }
        _ => format!("Edit {title}"),
    }
}
