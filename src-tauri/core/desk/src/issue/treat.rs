use super::{standing, titles};
use crate::contract::{IssueTreat, Nothing};
use crate::{Desk, DeskError};
use model::{Slot, SlotContent, SlotId, StorySlot};
use store::Read;

/// Gives stories on a board a treatment, in one step. Where they have it already, nothing happens.
///
/// # Errors
/// `slot.not_on_this_board`, `issue.not_found`.
pub fn treat(desk: &Desk, wanted: IssueTreat) -> Result<Nothing, DeskError> {
    let titles = desk.read(|read| {
        let stories: Vec<SlotId> = stories(read, &wanted)?.into_iter().map(|(slot, _)| slot.id).collect();
        titles(read, wanted.issue, &stories)
    })?;
    desk.step(format!("Run {titles} as {}", wanted.treatment.as_str()), |write| {
        for (slot, story) in stories(write, &wanted)? {
            let content = SlotContent::Story(StorySlot { treatment: wanted.treatment, ..story });
            write.update_slot(slot.version, &Slot { content, ..slot })?;
        }
        Ok(Nothing {})
    })
}

/// The slots among those that were named which hold stories.
fn stories(read: &Read<'_>, wanted: &IssueTreat) -> Result<Vec<(Slot, StorySlot)>, DeskError> {
    let board = standing(read, wanted.issue, &wanted.slots)?;
    let named = board.into_iter().map(|(slot, _)| slot).filter(|slot| wanted.slots.contains(&slot.id));
    Ok(named
        .filter_map(|slot| match slot.content.clone() {
            SlotContent::Story(story) => Some((slot, story)),
            _ => None,
        })
        .collect())
}
