//! Issues and their boards: a file a gesture.

mod board;
mod card;
mod delete;
mod list;
mod move_slots;
mod new;
mod place;
mod remove;
mod save;
mod save_slot;
mod treat;

pub use board::board;
pub use delete::delete;
pub use list::list;
pub use move_slots::move_slots;
pub use new::new;
pub use place::place;
pub use remove::remove;
pub use save::save;
pub use save_slot::save_slot;
pub use treat::treat;

use crate::DeskError;
use crate::words::{cut, quoted};
use model::{Slot, SlotContent, SlotId};
use store::Read;

/// What a slot is called in the label of a step: the headline as printed, the words of a heading.
fn title(read: &Read<'_>, content: &SlotContent) -> Result<String, DeskError> {
    Ok(match content {
        SlotContent::Story(story) => match &story.headline {
            Some(headline) => quoted(headline),
            None => quoted(&read.article(story.article)?.headline),
        },
        SlotContent::Section { title } => format!("section {}", quoted(title)),
        SlotContent::Note { body } => format!("note {}", quoted(&cut(body.text().trim(), 24))),
        SlotContent::Picture { illustration } => {
            format!("picture {}", quoted(&read.illustration(*illustration)?.file.name))
        }
        SlotContent::CallToAction(call) => format!("call to action {}", quoted(&call.heading)),
        SlotContent::Divider => "divider".into(),
    })
}

/// What several slots are called together; one is called by its name.
fn titles(read: &Read<'_>, board: &[Slot], slots: &[SlotId]) -> Result<String, DeskError> {
    match slots {
        [one] => {
            let slot = board.iter().find(|slot| slot.id == *one).ok_or(DeskError::NotOnThisBoard(*one))?;
            title(read, &slot.content)
        }
        many => Ok(crate::words::counted(many.len(), "slot")),
    }
}

/// Refuses slots that do not stand on a board.
fn check_on(board: &[Slot], slots: &[SlotId]) -> Result<(), DeskError> {
    match slots.iter().find(|slot| !board.iter().any(|one| one.id == **slot)) {
        Some(elsewhere) => Err(DeskError::NotOnThisBoard(*elsewhere)),
        None => Ok(()),
    }
}
