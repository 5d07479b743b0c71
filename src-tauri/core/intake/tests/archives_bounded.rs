//! Archives within their limits: what is too much is refused by name, and what is beside it is taken in.

use pasteup_intake::{Entry, File, IntakeError, entries, read};
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn zipped(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in members {
        zip.start_file(*name, SimpleFileOptions::default()).expect("begun");
        zip.write_all(bytes).expect("written");
    }
    zip.finish().expect("ended").into_inner()
}

fn taken(bytes: &[u8]) -> Result<Vec<Entry>, IntakeError> {
    let mut made = Vec::new();
    entries(&mut File::of_bytes("a.zip", bytes), &mut made)?;
    Ok(made)
}

fn codes(bytes: &[u8]) -> Vec<(String, &'static str)> {
    let code = |entry: Entry| (entry.name, entry.draft.map_or_else(|error| error.code(), |_| "taken"));
    taken(bytes).expect("it opens").into_iter().map(code).collect()
}

const STORY: &[u8] = b"The tide\n\nIt turns.\n";

#[test]
fn a_bomb_is_refused_and_the_text_beside_it_is_taken_in() {
    let bomb = vec![b'a'; 80 << 20];
    let told = codes(&zipped(&[("a.txt", &bomb), ("b.txt", STORY)]));
    assert_eq!(told, [("a.txt".to_owned(), "intake.archive_bomb"), ("b.txt".to_owned(), "taken")]);
}

#[test]
fn many_bombs_are_as_bad_as_one() {
    let small = vec![b' '; 60 << 20];
    let names: Vec<String> = (0..2).map(|n| format!("{n}.txt")).collect();
    let members: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), small.as_slice())).collect();
    assert!(codes(&zipped(&members)).iter().all(|(_, code)| *code == "intake.archive_bomb"));
}

#[test]
fn archives_in_archives_are_opened_once() {
    let deepest = zipped(&[("c.txt", STORY)]);
    let inner = zipped(&[("b.zip", &deepest)]);
    let told = codes(&zipped(&[("a.zip", &inner), ("d.zip", &deepest)]));
    assert_eq!(
        told,
        [("a.zip/b.zip".to_owned(), "intake.archive_nested"), ("d.zip/c.txt".to_owned(), "taken")]
    );
}

#[test]
fn names_that_lead_out_are_refused() {
    for name in ["../a.txt", "/etc/a.txt", "b/../../a.txt", "C:/a.txt", "b\\..\\..\\a.txt"] {
        assert_eq!(codes(&zipped(&[(name, STORY)]))[0].1, "intake.archive_outside", "{name}");
    }
}

#[test]
fn an_archive_of_too_many_files_is_refused() {
    let names: Vec<String> = (0..20_001).map(|n| format!("{n}.txt")).collect();
    let members: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
    assert_eq!(taken(&zipped(&members)).expect_err("too many").code(), "intake.archive_too_many");
}

#[test]
fn what_is_no_folder_of_texts_is_named() {
    for (members, code) in [
        (vec!["xl/workbook.xml", "[Content_Types].xml"], "intake.known_kind"),
        (vec!["Index/Document.iwa"], "intake.known_kind"),
        (vec!["a.png", "b/c.pdf"], "intake.archive_no_texts"),
        (vec![".hidden.txt", "__MACOSX/a.txt"], "intake.archive_no_texts"),
    ] {
        let members: Vec<(&str, &[u8])> = members.into_iter().map(|name| (name, STORY)).collect();
        assert_eq!(taken(&zipped(&members)).expect_err("refused").code(), code);
    }
}

#[test]
fn an_archive_that_is_cut_off_anywhere_is_refused_or_read() {
    let bytes = zipped(&[("a.txt", STORY), ("b.md", STORY)]);
    for end in 0..bytes.len() {
        assert!(read("a.zip", &bytes[..end]).is_err(), "{end}");
    }
}

#[test]
fn tables_in_tables_and_entities_in_entities_are_refused_in_time() {
    let deep = format!(
        "<w:document xmlns:w=\"w\"><w:body>{}{}</w:body></w:document>",
        "<w:tbl><w:tr><w:tc>".repeat(20_000),
        "</w:tc></w:tr></w:tbl>".repeat(20_000)
    );
    let laughs = "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><w:document><w:body><w:p><w:r><w:t>&b; tide</w:t></w:r></w:p></w:body></w:document>";
    let document = |xml: &str| {
        read("a.docx", &zipped(&[("[Content_Types].xml", b"<a/>"), ("word/document.xml", xml.as_bytes())]))
    };
    assert_eq!(document(&deep).expect_err("too deep").code(), "intake.document_broken");
    assert_eq!(document(laughs).expect("read").headline, "&b; tide");
}
