use super::{check_on, titles};
use crate::contract::{IssueMove, Placed};
use crate::{Desk, DeskError};
use model::board::{OrderKey, planned};
use model::{Slot, SlotId};

/// Moves slots on their board, in one step. Where they stand there already, nothing happens.
///
/// # Errors
/// `slot.not_on_this_board`, `board.no_such_neighbour`, `issue.not_found`.
pub fn move_slots(desk: &Desk, wanted: IssueMove) -> Result<Placed, DeskError> {
    let titles = desk.read(|read| {
        read.issue(wanted.issue)?;
        let board: Vec<Slot> = read.board(wanted.issue)?.into_iter().map(|(slot, _)| slot).collect();
        check_on(&board, &wanted.slots)?;
        titles(read, &board, &wanted.slots)
    })?;
    desk.step(format!("Move {titles}"), |write| {
        let board = write.board(wanted.issue)?;
        let slots: Vec<Slot> = board.iter().map(|(slot, _)| slot.clone()).collect();
        check_on(&slots, &wanted.slots)?;
        let order: Vec<(SlotId, OrderKey)> = board.into_iter().map(|(slot, key)| (slot.id, key)).collect();
        write.set_order(&planned(&order, &wanted.slots, wanted.place)?)?;
        Ok(Placed { slots: wanted.slots })
    })
}
