use crate::{Desk, DeskError};
use std::path::Path;

/// Copies the library, pictures too, to a folder that is not there yet. The copy is opened and checked.
///
/// # Errors
/// `backup.not_sound`, `library.disk_full` and others of the store; a copy that failed is not left behind.
pub fn backup(desk: &Desk, to: &Path) -> Result<(), DeskError> {
    Ok(desk.store().backup(to)?)
}
