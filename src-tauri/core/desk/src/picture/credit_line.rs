use crate::contract::{CreditOf, CreditPrinted};
use crate::{Desk, DeskError};
use model::credit::{lacking, line};

/// A credit as it will be printed, in the publication's words, and what Creative Commons asks of it.
///
/// # Errors
/// Those of the store.
pub fn credit_line(desk: &Desk, CreditOf { credit, rights }: CreditOf) -> Result<CreditPrinted, DeskError> {
    let publication = desk.read(|read| Ok(read.publication()?))?;
    let lacking = lacking(&credit, &rights).into_iter().map(|what| what.as_str().to_owned());
    Ok(CreditPrinted { line: line(&credit, &rights, publication.house()), lacking: lacking.collect() })
}
