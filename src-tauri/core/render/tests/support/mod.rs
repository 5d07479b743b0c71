//! The cases, for every test that goes over them.

use pasteup_render::IssueToPrint;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The folders of the cases, in order.
pub fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/cases/export");
    let mut cases: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("the cases are there")
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| path.is_dir())
        .collect();
    cases.sort();
    assert!(cases.len() >= 10, "only {} cases in {}", cases.len(), folder.display());
    cases
}

/// The issue of a case.
pub fn issue_of(case: &Path) -> IssueToPrint {
    let text = fs::read_to_string(case.join("issue.json")).expect("a case has an issue.json");
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", case.display()))
}
