use super::{check_on, titles};
use crate::contract::{IssueTreat, Nothing};
use crate::{Desk, DeskError};
use model::{Slot, SlotContent, SlotId, StorySlot};

/// Gives stories on a board a treatment, in one step. Where they have it already, nothing happens.
///
/// # Errors
/// `slot.not_on_this_board`, `issue.not_found`.
pub fn treat(desk: &Desk, wanted: IssueTreat) -> Result<Nothing, DeskError> {
    let titles = desk.read(|read| {
        read.issue(wanted.issue)?;
        let board: Vec<Slot> = read.board(wanted.issue)?.into_iter().map(|(slot, _)| slot).collect();
        check_on(&board, &wanted.slots)?;
        let stories: Vec<SlotId> = chosen(&board, &wanted).map(|(slot, _)| slot.id).collect();
        titles(read, &board, &stories)
    })?;
    desk.step(format!("Run {titles} as {}", wanted.treatment.as_str()), |write| {
        let board: Vec<Slot> = write.board(wanted.issue)?.into_iter().map(|(slot, _)| slot).collect();
        for (slot, story) in chosen(&board, &wanted) {
            let content = SlotContent::Story(StorySlot { treatment: wanted.treatment, ..story.clone() });
            write.update_slot(slot.version, &Slot { content, ..slot.clone() })?;
        }
        Ok(Nothing {})
    })
}

/// The slots among those that were named which hold stories.
fn chosen<'a>(board: &'a [Slot], wanted: &IssueTreat) -> impl Iterator<Item = (&'a Slot, &'a StorySlot)> {
    board.iter().filter(|slot| wanted.slots.contains(&slot.id)).filter_map(|slot| match &slot.content {
        SlotContent::Story(story) => Some((slot, story)),
        _ => None,
    })
}
