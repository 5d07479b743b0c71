use crate::contract::{RevisionRef, RevisionView};
use crate::{Desk, DeskError, watch, words};

/// An earlier text, whole; also of an article that was deleted.
///
/// # Errors
/// `revision.not_found`, `revision.unreadable`.
pub fn view(desk: &Desk, which: RevisionRef) -> Result<RevisionView, DeskError> {
    desk.read(|read| {
        let (row, text) = read.revision(which.revision)?;
        Ok(RevisionView {
            article: row.article,
            at: words::moment(row.at_ms, &read.publication()?.time_zone),
            origin: watch::origin(row.origin),
            name: row.name,
            text,
        })
    })
}
