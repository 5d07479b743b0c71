use super::{check_on, titles};
use crate::contract::{IssueRemove, Nothing};
use crate::{Desk, DeskError};
use model::Slot;

/// Takes slots off their board, in one step. Articles and pictures stay in the library.
///
/// # Errors
/// `slot.not_on_this_board`, `issue.not_found`.
pub fn remove(desk: &Desk, wanted: IssueRemove) -> Result<Nothing, DeskError> {
    let titles = desk.read(|read| {
        read.issue(wanted.issue)?;
        let board: Vec<Slot> = read.board(wanted.issue)?.into_iter().map(|(slot, _)| slot).collect();
        check_on(&board, &wanted.slots)?;
        titles(read, &board, &wanted.slots)
    })?;
    desk.step(format!("Take off {titles}"), |write| {
        let board: Vec<Slot> = write.board(wanted.issue)?.into_iter().map(|(slot, _)| slot).collect();
        check_on(&board, &wanted.slots)?;
        for slot in wanted.slots {
            write.delete_slot(slot)?;
        }
        Ok(Nothing {})
    })
}
