use super::files::insert_all;
use super::read_text;
use crate::contract::{ImportReport, ImportText};
use crate::{Desk, DeskError};

/// Takes in an article from a text that was pasted.
///
/// # Errors
/// Those of the store; a text that is refused is in the reply.
pub fn text(desk: &Desk, wanted: ImportText) -> Result<ImportReport, DeskError> {
    match read_text("pasted text", &wanted.text) {
        Ok(read) => Ok(ImportReport { imported: insert_all(desk, vec![read])?, failed: Vec::new() }),
        Err(error) => Ok(ImportReport { imported: Vec::new(), failed: vec![error.failed("pasted text")] }),
    }
}
