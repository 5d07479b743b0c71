use crate::contract::{Nothing, WireEvery, WireMark, WireMarkAll};
use crate::{Desk, DeskError};

/// Says what an editor did with items. No step: it is said otherwise by saying it again.
///
/// # Errors
/// `feed_item.not_found`
pub fn mark(desk: &Desk, wanted: WireMark) -> Result<Nothing, DeskError> {
    desk.change_wire(|wire| {
        for item in &wanted.items {
            wire.mark(*item, wanted.state)?;
        }
        Ok(Nothing {})
    })
}

/// Says that everything unread was read, of one feed or of all.
///
/// # Errors
/// Those of the store.
pub fn mark_all(desk: &Desk, wanted: WireMarkAll) -> Result<Nothing, DeskError> {
    desk.change_wire(|wire| {
        wire.mark_all_read(wanted.feed)?;
        Ok(Nothing {})
    })
}

/// Says how often feeds are fetched while a window is open.
///
/// # Errors
/// Those of the store.
pub fn fetch_every(desk: &Desk, wanted: WireEvery) -> Result<Nothing, DeskError> {
    desk.change_wire(|wire| Ok(wire.fetch_every(wanted.minutes)?))?;
    desk.refreshing().wake();
    Ok(Nothing {})
}
