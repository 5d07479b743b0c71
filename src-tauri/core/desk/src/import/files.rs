use super::{ReadIn, find, insert, read, report};
use crate::contract::{ImportFiles, ImportReport};
use crate::{Desk, DeskError};

/// What whoever watches an import wants of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Go {
    /// Go on.
    On,
    /// Stop; nothing is taken in.
    Stop,
}

/// Takes in articles from files and folders, in one step. `progress` hears how many files of how many were read.
///
/// Files that can't be taken in are named with their reason and do not stop the others.
///
/// # Errors
/// `task.cancelled` where `progress` says to stop, and those of the store; nothing is taken in then.
pub fn files(
    desk: &Desk,
    wanted: ImportFiles,
    progress: &mut dyn FnMut(usize, usize) -> Go,
) -> Result<ImportReport, DeskError> {
    let (found, refused) = find::files(wanted.paths);
    let mut failed: Vec<_> = refused.into_iter().map(|(path, error)| error.failed(path)).collect();
    let total = found.len();
    let mut reads = Vec::with_capacity(total);
    for (done, path) in found.iter().enumerate() {
        if progress(done, total) == Go::Stop {
            return Err(DeskError::Cancelled);
        }
        match read::file(desk, path) {
            Ok(read) => reads.push(read),
            Err(error) => failed.push(error.failed(path.display().to_string())),
        }
    }
    if progress(total, total) == Go::Stop {
        return Err(DeskError::Cancelled);
    }
    Ok(ImportReport { imported: insert_all(desk, reads)?, failed })
}

pub(super) fn insert_all(
    desk: &Desk,
    reads: Vec<ReadIn>,
) -> Result<Vec<crate::contract::Imported>, DeskError> {
    if reads.is_empty() {
        return Ok(Vec::new());
    }
    desk.step(report::label(&reads), |write| {
        reads.into_iter().map(|read| insert(desk, write, read)).collect()
    })
}
