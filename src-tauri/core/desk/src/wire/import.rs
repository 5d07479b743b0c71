use super::add::follow_all;
use crate::contract::{FeedsAdded, FeedsImport};
use crate::{Desk, DeskError};
use intake::feed;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// The longest list that is read: 8 MiB, some 40,000 feeds.
const LIMIT_BYTES: u64 = 8 << 20;

/// Follows the feeds that an OPML file lists, in one step. None is fetched by that: the next refresh does.
///
/// # Errors
/// `file.cannot_read`, `intake.no_feed_list`.
pub fn import_feeds(desk: &Desk, wanted: FeedsImport) -> Result<FeedsAdded, DeskError> {
    let path = Path::new(&wanted.path);
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(LIMIT_BYTES).read_to_end(&mut bytes))
        .map_err(|source| DeskError::CannotRead { path: path.to_owned(), source })?;
    let listed = feed::read_opml(&bytes)?;
    Ok(FeedsAdded { added: follow_all(desk, listed, "")?, ..FeedsAdded::default() })
}
