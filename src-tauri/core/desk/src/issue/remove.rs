use super::{standing, titles};
use crate::contract::{IssueRemove, Nothing};
use crate::{Desk, DeskError};

/// Takes slots off their board, in one step. Articles and pictures stay in the library.
///
/// # Errors
/// `slot.not_on_this_board`, `issue.not_found`.
pub fn remove(desk: &Desk, wanted: IssueRemove) -> Result<Nothing, DeskError> {
    let titles = desk.read(|read| titles(read, wanted.issue, &wanted.slots))?;
    desk.step(format!("Take off {titles}"), |write| {
        standing(write, wanted.issue, &wanted.slots)?;
        for slot in wanted.slots {
            write.delete_slot(slot)?;
        }
        Ok(Nothing {})
    })
}
