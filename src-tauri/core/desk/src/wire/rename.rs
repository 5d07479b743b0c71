use crate::contract::{FeedRename, Saved};
use crate::words::{one_line, quoted};
use crate::{Desk, DeskError};
use model::Feed;

/// Calls a feed otherwise.
///
/// # Errors
/// `feed.no_name`, `feed.not_found`, `feed.stale_version`.
pub fn rename_feed(desk: &Desk, wanted: FeedRename) -> Result<Saved, DeskError> {
    let title = one_line(wanted.title.trim());
    if title.is_empty() {
        return Err(DeskError::FeedWithoutName);
    }
    desk.step(format!("Call a feed {}", quoted(&title)), |write| {
        let feed = write.feed(wanted.feed)?;
        Ok(Saved { version: write.update_feed(wanted.base, &Feed { title, ..feed })? })
    })
}
