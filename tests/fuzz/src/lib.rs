//! What is done with the bytes that the fuzzer makes up, and what must hold of what comes out.

pub mod picture;

use intake::html::Tracking;
use intake::{Draft, Entry, File};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Where what is read came from.
const ADDRESS: &str = "https://proof.example/a/";

/// Takes a file in by its name.
pub fn taken(name: &str, bytes: &[u8]) {
    let mut entries: Vec<Entry> = Vec::new();
    let _ = intake::entries(&mut File::of_bytes(name, bytes), &mut entries);
    for draft in entries.into_iter().filter_map(|entry| entry.draft.ok()) {
        sound(&draft);
    }
}

/// Takes an archive in whose files stand one after the other. The fuzzer changes the files and not the archive, whose
/// checksums it would never meet.
pub fn packed(name: &str, bytes: &[u8]) {
    if let Some(archive) = archive(bytes) {
        taken(name, &archive);
    }
}

/// Takes an archive in, as it is or made of files.
pub fn zipped(bytes: &[u8]) {
    if bytes.starts_with(b"PK") { taken("a.zip", bytes) } else { packed("a.zip", bytes) }
}

/// Reads a page as it comes from the web.
pub fn page(bytes: &[u8]) {
    if let Ok(page) = intake::page::read(bytes, "text/html", ADDRESS) {
        reads_back(&page.body);
    }
}

/// Reads a feed as it comes from the web.
pub fn feed(bytes: &[u8]) {
    let _ = intake::feed::read(bytes, "application/xml", ADDRESS);
}

/// Reads a list of feeds, and reads it again as it is written.
pub fn opml(bytes: &[u8]) {
    if let Ok(feeds) = intake::feed::read_opml(bytes) {
        let written = intake::feed::opml("Feeds", &feeds);
        let again = intake::feed::read_opml(written.as_bytes()).expect("what was written can be read");
        assert_eq!(again, feeds);
    }
}

/// Cleans what was pasted.
pub fn pasted(bytes: &[u8]) {
    let html = String::from_utf8_lossy(bytes);
    for tracking in [Tracking::Freed, Tracking::Kept] {
        sound(&intake::html::pasted(&html, tracking));
    }
}

fn sound(draft: &Draft) {
    reads_back(&draft.body);
    for link in draft.body.links() {
        let scheme = link.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
        assert!(
            scheme.is_some_and(|scheme| ["http", "https", "mailto"].contains(&scheme.as_str())),
            "a link leads to {link:?}"
        );
    }
}

fn reads_back(document: &model::Document) {
    let json = serde_json::to_string(document).expect("a document is JSON");
    assert_eq!(&serde_json::from_str::<model::Document>(&json).expect("it reads back"), document);
}

/// The mark before a file's name.
const FILE: &[u8] = b"--- ";

/// Packs files that stand one after the other, each after a line with `--- ` and its name.
fn archive(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        match line.strip_prefix(FILE) {
            // The same name twice is refused by who writes, not by who reads.
            Some(name) => zip.start_file(String::from_utf8_lossy(name).trim_end(), options).ok()?,
            None => zip.write_all(line).ok()?,
        }
    }
    Some(zip.finish().ok()?.into_inner())
}
