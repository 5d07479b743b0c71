//! What can be taken in, for who chooses files.

use crate::contract::{ImportKind, ImportKinds, Nothing};
use crate::{Desk, DeskError};
use intake::IMPORTERS;

/// The kinds of files that can be taken in.
///
/// # Errors
/// None; every verb may refuse.
pub fn kinds(_: &Desk, _: Nothing) -> Result<ImportKinds, DeskError> {
    let kind = |importer: &intake::Importer| ImportKind {
        name: importer.name.into(),
        endings: importer.extensions.iter().map(|ending| (*ending).into()).collect(),
        sentence: importer.sentence.into(),
    };
    Ok(ImportKinds { kinds: IMPORTERS.iter().map(kind).collect() })
}

/// The endings of the files that can be taken in, without the dot, for a dialog that tells capitals apart.
pub fn endings() -> Vec<String> {
    let all = IMPORTERS.iter().flat_map(|importer| importer.extensions);
    all.flat_map(|ending| [(*ending).to_owned(), ending.to_uppercase()]).collect()
}
