//! The documents that the window's editor is tested on too: both must give them back as they are.

use pasteup_model::Document;
use std::path::{Path, PathBuf};

fn fixtures() -> Vec<(PathBuf, serde_json::Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/cases/document");
    let entries = folder.read_dir().expect("the fixtures stand in tests/cases/document");
    let paths = entries.map(|entry| entry.expect("an entry of the folder").path());
    paths
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .map(|path| {
            let text = std::fs::read_to_string(&path).expect("a fixture is UTF-8 text");
            let json = serde_json::from_str(&text).expect("a fixture is JSON");
            (path, json)
        })
        .collect()
}

#[test]
fn every_shared_document_is_read_and_written_unchanged() {
    let fixtures = fixtures();
    assert!(fixtures.len() >= 8, "the folder of fixtures is not the one that is meant");
    for (path, json) in fixtures {
        let document: Document = serde_json::from_value(json.clone())
            .unwrap_or_else(|refused| panic!("{}: {refused}", path.display()));
        let written = serde_json::to_value(&document).expect("a document is JSON");
        assert_eq!(written, json, "{}", path.display());
    }
}
