//! A folder per archive in `tests/cases/archives`: an export as its platform writes it, and what it becomes.
//!
//! A case is `input.<ending>`, or a folder `zip` that is packed for the test, and `expected.json`. `UPDATE_CASES=1` writes
//! what is expected anew; read the difference before committing it.

use pasteup_intake::{Entry, File, IntakeError, entries};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/cases/archives");
    let all =
        fs::read_dir(&folder).expect("the folder of cases").map(|entry| entry.expect("an entry").path());
    let mut cases: Vec<PathBuf> = all.collect();
    cases.sort();
    cases
}

/// The name and the bytes of a case's file.
fn input(case: &Path) -> (String, Vec<u8>) {
    let folder = case.join("zip");
    if folder.is_dir() {
        return ("input.zip".into(), packed(&folder));
    }
    let inside = fs::read_dir(case).expect("a case").map(|entry| entry.expect("an entry").path());
    let file = inside
        .into_iter()
        .find(|path| path.file_stem().is_some_and(|stem| stem == "input"))
        .expect("an input");
    (file.file_name().expect("a name").to_string_lossy().into_owned(), fs::read(&file).expect("the input"))
}

fn packed(folder: &Path) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        let mut inside: Vec<PathBuf> =
            fs::read_dir(&next).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
        inside.sort();
        for path in inside {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(folder).expect("inside").to_string_lossy().into_owned();
            zip.start_file(name, zip::write::SimpleFileOptions::default()).expect("started");
            zip.write_all(&fs::read(&path).expect("read")).expect("written");
        }
    }
    zip.finish().expect("a zip").into_inner()
}

fn taken(name: &str, bytes: &[u8]) -> Result<Vec<Entry>, IntakeError> {
    let mut taken = Vec::new();
    entries(&mut File::of_bytes(name, bytes), &mut taken).map(|()| taken)
}

fn refusal(error: &IntakeError) -> Value {
    json!({ "code": error.code(), "message": error.to_string(), "action": error.action() })
}

fn became(case: &Path) -> Value {
    let (name, bytes) = input(case);
    let entries = match taken(&name, &bytes) {
        Ok(entries) => entries,
        Err(error) => return refusal(&error),
    };
    let shown = entries.into_iter().map(|entry| match entry.draft {
        Ok(draft) => json!({ "name": entry.name, "origin": entry.origin, "draft": draft }),
        Err(error) => json!({ "name": entry.name, "error": refusal(&error) }),
    });
    shown.collect()
}

#[test]
fn every_archive_becomes_what_is_expected() {
    let update = std::env::var_os("UPDATE_CASES").is_some();
    let mut wrong = Vec::new();
    for case in cases() {
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
fn there_is_a_case_of_each_platform() {
    let names: Vec<String> =
        cases().iter().map(|case| case.file_name().expect("a name").to_string_lossy().into_owned()).collect();
    for platform in ["ghost", "wordpress", "substack", "buttondown", "mailbox"] {
        assert!(names.iter().any(|name| name.starts_with(platform)), "{platform}");
    }
}

#[test]
fn an_export_that_is_none_is_refused_in_words() {
    let code = |name: &str, bytes: &[u8]| taken(name, bytes).map(|_| ()).map_err(|error| error.code());
    assert_eq!(code("a.json", b"[1, 2]"), Err("intake.export_unknown"));
    assert_eq!(code("a.json", b"{\"db\": [{\"data\": {\"posts\": [{\"id\": 1"), Err("intake.export_broken"));
    assert_eq!(code("a.json", b"{\"db\": 7, \"data\": \"posts\"}"), Err("intake.export_broken"));
    assert_eq!(code("a.xml", b"<feed></feed>"), Err("intake.export_unknown"));
    let deep = format!("{{\"data\":{{\"posts\":{}", "[".repeat(100_000));
    assert_eq!(code("a.json", deep.as_bytes()), Err("intake.export_broken"));
}

#[test]
fn ten_thousand_posts_are_read_one_after_the_other() {
    let post = |n: usize| {
        format!(
            "{{\"id\":\"{n}\",\"title\":\"Post {n}\",\"html\":\"Words of {n}\",\"status\":\"published\",\"plaintext\":\"{}\"}}",
            "x".repeat(500)
        )
    };
    let posts: Vec<String> = (0..10_000).map(post).collect();
    let export = format!("{{\"db\":[{{\"meta\":{{}},\"data\":{{\"posts\":[{}]}}}}]}}", posts.join(","));
    let entries = taken("ghost.json", export.as_bytes()).expect("read");
    assert_eq!(entries.len(), 10_000);
    assert!(entries.iter().all(|entry| entry.draft.as_ref().is_ok_and(|draft| !draft.body.is_empty())));
}

/// One of the cases, cut or with bytes changed.
fn damaged() -> impl Strategy<Value = (String, Vec<u8>)> {
    let all: Vec<(String, Vec<u8>)> = cases().iter().map(|case| input(case)).collect();
    let one = prop::sample::select(all);
    (
        one,
        any::<prop::sample::Index>(),
        prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..8),
    )
        .prop_map(|((name, mut bytes), cut, changes)| {
            for (at, byte) in changes {
                let at = at.index(bytes.len());
                bytes[at] = byte;
            }
            bytes.truncate(cut.index(bytes.len() * 2 + 1));
            (name, bytes)
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_damaged_archive_is_read_or_refused((name, bytes) in damaged()) {
        let _ = taken(&name, &bytes);
    }
}
