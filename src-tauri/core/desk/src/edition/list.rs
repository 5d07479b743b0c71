use crate::contract::{EditionList, EditionView, IssueRef};
use crate::{Desk, DeskError, words};
use model::{Edition, EditionId};

/// The editions of an issue, the latest first.
///
/// # Errors
/// `edition.unreadable`
pub fn list(desk: &Desk, which: IssueRef) -> Result<EditionList, DeskError> {
    desk.read(|read| {
        let zone = read.publication()?.time_zone;
        let editions = read.editions(which.issue)?.into_iter();
        let views = editions.map(|edition| {
            let pictures = read.edition_pictures(edition.id)?.len();
            Ok(view(&edition, pictures, &zone))
        });
        Ok(EditionList { editions: views.collect::<Result<_, DeskError>>()? })
    })
}

/// Whether an id is that of an edition.
pub fn is_one(desk: &Desk, id: EditionId) -> bool {
    desk.read(|read| Ok(read.edition(id)?)).is_ok()
}

pub(super) fn view(edition: &Edition, pictures: usize, zone: &str) -> EditionView {
    EditionView {
        edition: edition.id,
        issue: edition.issue,
        frozen_at: words::moment(edition.frozen_at_ms, zone),
        hash: edition.hash.clone(),
        pictures,
        let_pass: edition.waivers.iter().map(|waiver| waiver.reason.clone()).collect(),
    }
}
