use super::{standing, titles};
use crate::contract::{IssueMove, Placed};
use crate::{Desk, DeskError};
use model::SlotId;
use model::board::{OrderKey, planned};

/// Moves slots on their board, in one step. Where they stand there already, nothing happens.
///
/// # Errors
/// `slot.not_on_this_board`, `board.no_such_neighbour`, `issue.not_found`.
pub fn move_slots(desk: &Desk, wanted: IssueMove) -> Result<Placed, DeskError> {
    let titles = desk.read(|read| titles(read, wanted.issue, &wanted.slots))?;
    desk.step(format!("Move {titles}"), |write| {
        let board = standing(write, wanted.issue, &wanted.slots)?;
        let order: Vec<(SlotId, OrderKey)> = board.into_iter().map(|(slot, key)| (slot.id, key)).collect();
        write.set_order(&planned(&order, &wanted.slots, wanted.place)?)?;
        Ok(Placed { slots: wanted.slots })
    })
}
