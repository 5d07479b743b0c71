//! `docs/errors.md` lists every code there is, and none that there isn't.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn every_error_has_its_row_and_every_row_its_error() {
    let (made, listed) = (codes_in_sources(), codes_in_table());
    let missing: Vec<_> = made.difference(&listed).collect();
    let extra: Vec<_> = listed.difference(&made).collect();
    assert!(missing.is_empty(), "docs/errors.md lacks {missing:?}");
    assert!(extra.is_empty(), "docs/errors.md lists {extra:?}, which nothing answers");
}

#[test]
fn the_table_is_sorted_and_says_what_to_do() {
    let rows = rows();
    let codes: Vec<&str> = rows.iter().map(|row| row[0].trim_matches('`')).collect();
    assert!(codes.is_sorted_by(|a, b| a < b), "a row is out of place, or there twice: {codes:?}");
    for row in &rows {
        assert!(row.len() == 3 && row.iter().all(|cell| !cell.is_empty()), "{row:?}");
    }
}

/// The codes that the rooms, the command line and the window can answer.
fn codes_in_sources() -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    for file in sources("src-tauri/core", "rs") {
        for body in bodies(&file, "pub fn code(&self)") {
            codes.extend(codes_in(&body));
        }
    }
    assert!(codes.len() > 50, "only {codes:?} found: has `fn code` another form?");
    // The two doors make a few of their own, each in a failure's field `code`.
    for file in sources("src-tauri/cli/src", "rs").into_iter().chain(sources("ui/src", "ts")) {
        for part in file.split("code: ").skip(1).filter(|part| part.starts_with('"')) {
            codes.extend(codes_in(part.lines().next().unwrap_or_default()));
        }
    }
    codes
}

/// What stands in the braces after each `head`.
fn bodies(file: &str, head: &str) -> Vec<String> {
    let body = |rest: &str| {
        let mut depth = 0;
        let end = rest.find(|c| {
            depth += i32::from(c == '{') - i32::from(c == '}');
            c == '}' && depth == 0
        });
        rest[..end.expect("braces are balanced")].to_owned()
    };
    file.split(head).skip(1).map(body).collect()
}

/// The string literals that are codes: `area.what`.
fn codes_in(text: &str) -> Vec<String> {
    let word = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    let is_code = |text: &&str| text.split_once('.').is_some_and(|(area, what)| word(area) && word(what));
    text.split('"').skip(1).step_by(2).filter(is_code).map(str::to_owned).collect()
}

fn codes_in_table() -> BTreeSet<String> {
    let code = |row: &Vec<String>| {
        let bare = row[0].strip_prefix('`').and_then(|code| code.strip_suffix('`'));
        bare.unwrap_or_else(|| panic!("{} is no code", row[0])).to_owned()
    };
    rows().iter().map(code).collect()
}

/// The table's rows, without its head.
fn rows() -> Vec<Vec<String>> {
    let text = fs::read_to_string(tests::root().join("docs/errors.md")).expect("it is there");
    let cells = |line: &str| -> Option<Vec<String>> {
        let inner = line.strip_prefix('|')?.strip_suffix('|')?;
        Some(inner.split('|').map(|cell| cell.trim().to_owned()).collect())
    };
    text.lines().filter_map(cells).skip(2).collect()
}

/// The texts of the sources below a folder that are part of the program.
fn sources(top: &str, ending: &str) -> Vec<String> {
    let mut found = Vec::new();
    walk(&tests::root().join(top), ending, &mut found);
    assert!(!found.is_empty(), "{top} holds no .{ending} file: has it moved?");
    let read = |path: &PathBuf| fs::read_to_string(path).expect("a source can be read");
    found.iter().map(read).collect()
}

fn walk(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder can be read").flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        // Tests make up failures of their own, and so does the backend that they run on.
        if ["tests", "testing", "memory", "node_modules", "target"].contains(&name.as_str())
            || name.ends_with(".test.ts")
        {
            continue;
        } else if path.is_dir() {
            walk(&path, ending, found);
        } else if path.extension().is_some_and(|found| found == ending) {
            found.push(path);
        }
    }
}
