use crate::contract::{ContributorRef, Nothing};
use crate::words::quoted;
use crate::{Desk, DeskError};

/// Deletes a person who is credited nowhere.
///
/// # Errors
/// `contributor.not_found`, `contributor.in_use`
pub fn delete(desk: &Desk, which: ContributorRef) -> Result<Nothing, DeskError> {
    let name = desk.read(|read| Ok(read.contributor(which.contributor)?.name))?;
    desk.step(format!("Delete {}", quoted(&name)), |write| {
        write.delete_contributor(which.contributor)?;
        Ok(Nothing {})
    })
}
