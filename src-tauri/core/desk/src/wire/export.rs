use crate::contract::{FeedsExport, FeedsExported};
use crate::{Desk, DeskError, write_durably};
use intake::feed::{ListedFeed, opml};
use std::path::Path;

/// Writes the list of feeds as an OPML file, for another feed reader or library.
///
/// # Errors
/// `file.cannot_write`
pub fn export_feeds(desk: &Desk, wanted: FeedsExport) -> Result<FeedsExported, DeskError> {
    let (title, feeds) = desk.read(|read| Ok((read.publication()?.name, read.feeds()?)))?;
    let listed: Vec<ListedFeed> = feeds
        .into_iter()
        .map(|feed| ListedFeed { address: feed.address, title: feed.title, site: feed.site })
        .collect();
    write_durably(Path::new(&wanted.to), opml(&title, &listed).as_bytes())?;
    Ok(FeedsExported { path: wanted.to, feeds: listed.len() })
}
