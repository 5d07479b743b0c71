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
        Ok(read) => insert_all(desk, vec![read], None),
        Err(error) => {
            Ok(ImportReport { failed: vec![error.failed("pasted text")], ..ImportReport::default() })
        }
    }
}
