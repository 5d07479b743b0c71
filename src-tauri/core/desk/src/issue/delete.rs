use crate::contract::{IssueRef, Nothing};
use crate::{Desk, DeskError};

/// Deletes an issue with its board; articles and pictures stay.
///
/// # Errors
/// `issue.not_found`
pub fn delete(desk: &Desk, which: IssueRef) -> Result<Nothing, DeskError> {
    let number = desk.read(|read| Ok(read.issue(which.issue)?.number))?;
    desk.step(format!("Delete No. {number}"), |write| {
        for (slot, _) in write.board(which.issue)? {
            write.delete_slot(slot.id)?;
        }
        write.delete_issue(which.issue)?;
        Ok(Nothing {})
    })
}
