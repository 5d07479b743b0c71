use super::reading::Reading;
use super::{ReadIn, find, insert, issues, report};
use crate::contract::{Again, ImportFiles, ImportReport, Known};
use crate::{Desk, DeskError};
use store::Write;

/// What whoever watches an import wants of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Go {
    /// Go on.
    On,
    /// Stop; nothing is taken in.
    Stop,
}

/// Takes in articles from files and folders, in one step. `progress` hears how many entries of how many were read: a file is
/// one, an archive as many as it holds.
///
/// What can't be taken in is named with its reason and does not stop the rest. What was taken in before is passed over and
/// named, unless it is wanted again.
///
/// # Errors
/// `task.cancelled` where `progress` says to stop, and those of the store; nothing is taken in then.
pub fn files(
    desk: &Desk,
    wanted: ImportFiles,
    progress: &mut dyn FnMut(usize, usize) -> Go,
) -> Result<ImportReport, DeskError> {
    let (found, refused) = find::files(wanted.paths);
    let mut reading = Reading::new(desk, wanted.again.as_ref(), found.len(), progress);
    for (path, error) in refused {
        reading.failed.push(error.failed(path));
    }
    for path in &found {
        reading.file(path)?;
    }
    let Reading { reads, failed, mut known, .. } = reading;
    let inserted = insert_all(desk, reads, wanted.again.as_ref())?;
    known.extend(inserted.known);
    Ok(ImportReport { failed, known, ..inserted })
}

/// Inserts what was read in one step, with the issues that its archives know, and tells what of it the library knew by
/// then: a file may lie in two places.
pub(super) fn insert_all(
    desk: &Desk,
    reads: Vec<ReadIn>,
    again: Option<&Again>,
) -> Result<ImportReport, DeskError> {
    if reads.is_empty() {
        return Ok(ImportReport::default());
    }
    desk.step(report::label(&reads), |write| {
        let mut report = ImportReport::default();
        let mut sent = Vec::new();
        for mut read in reads {
            if let Some(known) = known_by(write, &read, again)? {
                report.known.push(known);
                continue;
            }
            let mail = read.draft.sent.take();
            let imported = insert(desk, write, read)?;
            sent.extend(mail.map(|mail| (imported.article, mail)));
            report.imported.push(imported);
        }
        report.issues = issues::make(desk, write, sent)?;
        Ok(report)
    })
}

fn known_by(write: &Write<'_>, read: &ReadIn, again: Option<&Again>) -> Result<Option<Known>, DeskError> {
    let Some(origin) = read.origin.as_ref().filter(|_| again.is_none()) else { return Ok(None) };
    let found = write.article_by_origin(origin)?;
    Ok(found.map(|found| Known {
        path: read.path.clone(),
        origin: origin.clone(),
        article: found.article,
        headline: found.headline,
    }))
}
