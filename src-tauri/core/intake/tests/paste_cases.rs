//! A folder per case in `tests/cases/paste`: HTML as programs put it on the clipboard, and what is made of it.
//!
//! A case is `input.html` and `expected.json`. `UPDATE_CASES=1` writes what is expected anew; read the difference
//! before committing it.

use pasteup_intake::html::{Tracking, pasted};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/cases/paste");
    let entries = fs::read_dir(&folder).expect("the folder of cases");
    let mut cases: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    cases.sort();
    cases
}

fn became(case: &Path) -> Value {
    let html = fs::read_to_string(case.join("input.html")).expect("the input");
    let draft = pasted(&html, Tracking::Freed);
    json!({ "body": draft.body, "pictures": draft.pictures, "notes": draft.notes, "dropped": draft.report.dropped })
}

#[test]
fn every_clipboard_becomes_what_is_expected() {
    let update = std::env::var_os("UPDATE_CASES").is_some();
    let mut wrong = Vec::new();
    for case in cases() {
        let expected_file = case.join("expected.json");
        let actual = became(&case);
        let pretty = serde_json::to_string_pretty(&actual).expect("JSON") + "\n";
        if update {
            fs::write(&expected_file, pretty).expect("the expected file is written");
            continue;
        }
        let expected = fs::read(&expected_file).expect("the expected file");
        let expected: Value = serde_json::from_slice(&expected).expect("the expected file is JSON");
        if actual != expected {
            wrong.push(format!("{} became\n{pretty}", case.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn there_is_a_case_for_each_program() {
    let programs = [
        "apple-notes",
        "gmail",
        "google-docs",
        "libreoffice",
        "notion",
        "outlook",
        "plain",
        "web-page",
        "word",
    ];
    let hostile = ["hostile-markup", "hostile-script", "hostile-text"];
    let names: Vec<_> = cases().iter().map(|case| case.file_name().unwrap_or_default().to_owned()).collect();
    for case in programs.iter().chain(&hostile) {
        assert!(names.iter().any(|name| name == case), "there is no case {case}");
    }
}
