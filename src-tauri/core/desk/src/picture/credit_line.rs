use crate::contract::CreditLine;
use crate::{Desk, DeskError};
use model::Credit;

/// A credit's line as it will be printed, in the publication's language.
///
/// # Errors
/// Those of the store.
pub fn credit_line(desk: &Desk, credit: Credit) -> Result<CreditLine, DeskError> {
    let language = desk.read(|read| Ok(read.publication()?.language))?;
    Ok(CreditLine { line: credit.printed(&language) })
}
