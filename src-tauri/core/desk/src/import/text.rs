use super::files::insert_all;
use super::read_text;
use crate::contract::{ImportReport, ImportText};
use crate::{Desk, DeskError};

/// Takes in an article from a text that was pasted.
///
/// # Errors
/// Those of the store; a text that is refused is in the reply.
pub fn text(desk: &Desk, wanted: ImportText) -> Result<ImportReport, DeskError> {
    let mut report = ImportReport::default();
    match read_text("pasted text", &wanted.text) {
        Ok(read) => (report.imported, report.known) = insert_all(desk, vec![read], None)?,
        Err(error) => report.failed.push(error.failed("pasted text")),
    }
    Ok(report)
}
