use crate::contract::{ClippingRefs, Nothing};
use crate::words::{counted, quoted};
use crate::{Desk, DeskError};

/// Deletes clippings, in one step. Links that were made of them in issues stay.
///
/// # Errors
/// `clipping.not_found`
pub fn delete(desk: &Desk, which: ClippingRefs) -> Result<Nothing, DeskError> {
    let label = match which.clippings.as_slice() {
        [one] => format!("Delete {}", quoted(&desk.read(|read| Ok(read.clipping(*one)?.title))?)),
        many => format!("Delete {}", counted(many.len(), "clipping")),
    };
    desk.step(label, |write| {
        for clipping in &which.clippings {
            write.delete_clipping(*clipping)?;
        }
        Ok(Nothing {})
    })
}
