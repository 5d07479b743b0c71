//! A folder per case in `tests/cases/intake`: what comes in, and the draft it becomes.
//!
//! A case is a file `input.*`, or a folder `input.docx`, `input.odt` or `input.zip` whose files are packed for the test, and
//! `expected.json`. `UPDATE_CASES=1` writes what is expected anew; read
//! the difference before committing it.

mod support;

use pasteup_intake as intake;
use serde_json::Value;
use std::fs;
use std::path::Path;

fn became(case: &Path) -> Value {
    let (input, bytes) = support::input(case);
    match intake::read(&input, &bytes) {
        Ok(draft) => serde_json::to_value(&draft).expect("a draft is JSON"),
        Err(error) => serde_json::json!({
            "error": { "code": error.code(), "message": error.to_string(), "action": error.action() }
        }),
    }
}

#[test]
fn every_case_becomes_what_is_expected() {
    let update = std::env::var_os("UPDATE_CASES").is_some();
    let mut wrong = Vec::new();
    for case in support::cases() {
        let expected_file = case.join("expected.json");
        let actual = became(&case);
        if update {
            let json = serde_json::to_string_pretty(&actual).expect("JSON");
            fs::write(&expected_file, json + "\n").expect("the expected file is written");
            continue;
        }
        let expected = fs::read(&expected_file).expect("the expected file");
        let expected: Value = serde_json::from_slice(&expected).expect("the expected file is JSON");
        if actual != expected {
            let actual = serde_json::to_string_pretty(&actual).expect("JSON");
            wrong.push(format!("{} became\n{actual}", case.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn there_are_cases() {
    assert!(support::cases().len() >= 14);
}
