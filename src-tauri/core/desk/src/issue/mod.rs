//! Issues and their boards: a file a gesture.

mod board;
mod card;
mod delete;
mod links;
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
pub use links::{move_links, place_links, remove_links};
pub use list::list;
pub use move_slots::move_slots;
pub(crate) use new::FIRST_THEME;
pub use new::new;
pub use place::place;
pub use remove::remove;
pub use save::save;
pub use save_slot::save_slot;
pub use treat::treat;

use crate::DeskError;
use crate::words::{counted, cut, quoted};
use model::board::OrderKey;
use model::{IssueId, Slot, SlotContent, SlotId};
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
        SlotContent::Picture { illustration, .. } => {
            format!("picture {}", quoted(&read.illustration(*illustration)?.file.name))
        }
        SlotContent::CallToAction(call) => format!("call to action {}", quoted(&call.heading)),
        SlotContent::Links(roundup) => format!("links {}", quoted(&roundup.title)),
        SlotContent::Divider => "divider".into(),
    })
}

/// What slots of an issue's board are called together; one is called by its name.
fn titles(read: &Read<'_>, issue: IssueId, slots: &[SlotId]) -> Result<String, DeskError> {
    let board = standing(read, issue, slots)?;
    match board.iter().find(|(slot, _)| [slot.id] == slots) {
        Some((one, _)) => title(read, &one.content),
        None => Ok(counted(slots.len(), "slot")),
    }
}

/// The slots of an issue's board, where all of `slots` stand on it.
fn standing(read: &Read<'_>, issue: IssueId, slots: &[SlotId]) -> Result<Vec<(Slot, OrderKey)>, DeskError> {
    read.issue(issue)?;
    let board = read.board(issue)?;
    match slots.iter().find(|slot| !board.iter().any(|(one, _)| one.id == **slot)) {
        Some(elsewhere) => Err(DeskError::NotOnThisBoard(*elsewhere)),
        None => Ok(board),
    }
}
