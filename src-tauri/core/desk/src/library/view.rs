use crate::contract::{LibraryView, Nothing};
use crate::{Desk, DeskError};
use std::path::Path;

/// The library that is open.
///
/// # Errors
/// Those of the store.
pub fn view(desk: &Desk, _: Nothing) -> Result<LibraryView, DeskError> {
    let store = desk.store();
    desk.read(|read| {
        Ok(LibraryView {
            publication: read.publication()?,
            path: from_home(store.folder()),
            read_only: store.is_read_only(),
            notices: store.notices().iter().map(|notice| format!("{notice} {}", notice.action())).collect(),
            articles: read.article_count()?,
            illustrations: read.illustration_count()?,
        })
    })
}

/// A path as a person writes it: from `~` where it lies in their home.
fn from_home(path: &Path) -> String {
    let home = std::env::home_dir();
    match home.as_deref().and_then(|home| path.strip_prefix(home).ok()) {
        Some(rest) => Path::new("~").join(rest).display().to_string(),
        None => path.display().to_string(),
    }
}
