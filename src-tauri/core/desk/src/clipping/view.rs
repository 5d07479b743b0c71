use crate::contract::{ClippingRef, ClippingView};
use crate::wire::Ran;
use crate::{Desk, DeskError, words};
use model::address;

/// A clipping, whole.
///
/// # Errors
/// `clipping.not_found`
pub fn view(desk: &Desk, which: ClippingRef) -> Result<ClippingView, DeskError> {
    desk.read(|read| {
        let clipping = read.clipping(which.clipping)?;
        let key = address::key(&clipping.address);
        let zone = read.publication()?.time_zone;
        Ok(ClippingView {
            published: clipping.published_at_ms.map(|at_ms| words::moment(at_ms, &zone)).unwrap_or_default(),
            ran: Ran::of(read, [key.clone()])?.before(&key),
            clipping,
        })
    })
}
