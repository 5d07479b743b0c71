use crate::contract::{FeedRef, Nothing};
use crate::words::quoted;
use crate::{Desk, DeskError};

/// Stops following a feed. What was kept of it stays; an undo brings back what it had brought, too.
///
/// # Errors
/// `feed.not_found`
pub fn remove_feed(desk: &Desk, which: FeedRef) -> Result<Nothing, DeskError> {
    let title = desk.read(|read| Ok(read.feed(which.feed)?.title))?;
    desk.step(format!("Stop following {}", quoted(&title)), |write| {
        write.delete_feed(which.feed)?;
        Ok(Nothing {})
    })
}
