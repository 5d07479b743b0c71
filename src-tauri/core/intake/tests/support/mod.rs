//! What comes in, of a case.

// Each test takes of this what it needs.
#![allow(dead_code)]

pub mod bag;
pub mod html;

use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The folders of cases.
pub fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/cases/intake");
    let mut cases: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("the folder of cases")
        .map(|entry| entry.expect("an entry").path())
        .filter(|folder| folder.file_name().is_some_and(|name| name != "pictures"))
        .collect();
    cases.sort();
    cases
}

/// The name of a case's input and its bytes; a folder is packed, its files in the order of their names.
pub fn input(case: &Path) -> (String, Vec<u8>) {
    let entries = fs::read_dir(case).expect("a case").map(|entry| entry.expect("an entry").path());
    let path = entries
        .into_iter()
        .find(|path| path.file_stem().is_some_and(|stem| stem == "input"))
        .unwrap_or_else(|| panic!("{} has an input", case.display()));
    let name = path.file_name().expect("it has a name").to_string_lossy().into_owned();
    let bytes = if path.is_dir() { packed(&path, |_| {}) } else { fs::read(&path).expect("the input") };
    (name, bytes)
}

/// The same, with the text of the document changed before it is packed.
pub fn changed(case: &Path, change: impl Fn(&mut Vec<u8>)) -> (String, Vec<u8>) {
    let (name, mut bytes) = input(case);
    let folder = case.join(&name);
    if folder.is_dir() {
        return (name, packed(&folder, change));
    }
    change(&mut bytes);
    (name, bytes)
}

/// Packs a folder, its files in the order of their names; `change` sees the text of a document.
pub fn packed(folder: &Path, change: impl Fn(&mut Vec<u8>)) -> Vec<u8> {
    let mut files = Vec::new();
    walk(folder, &mut files);
    files.sort();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        let name = file.strip_prefix(folder).expect("it lies inside").to_string_lossy().into_owned();
        let mut bytes = fs::read(&file).expect("read");
        if ["word/document.xml", "content.xml"].contains(&name.as_str()) {
            change(&mut bytes);
        }
        zip.start_file(name, SimpleFileOptions::default()).expect("begun");
        zip.write_all(&bytes).expect("written");
    }
    zip.finish().expect("ended").into_inner()
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() { walk(&path, files) } else { files.push(path) }
    }
}
