//! A word processor’s document, as a writer mails it, becomes an article with everything that lies in it.

use desk::contract::*;
use desk::import::{Go, files};
use model::Block;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use tests::library::{TestLibrary, text_of};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Packs the parts of a document, which lie in a folder among the cases.
fn packed(case: &str, to: &Path) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/intake").join(case);
    let mut zip = ZipWriter::new(fs::File::create(to).expect("made"));
    let mut folders = vec![folder.clone()];
    while let Some(next) = folders.pop() {
        let inside = fs::read_dir(&next).expect("a folder").map(|entry| entry.expect("an entry").path());
        let (deeper, parts): (Vec<PathBuf>, Vec<PathBuf>) = inside.partition(|path| path.is_dir());
        folders.extend(deeper);
        for part in parts {
            let name = part.strip_prefix(&folder).expect("it lies inside").to_string_lossy().into_owned();
            zip.start_file(name, SimpleFileOptions::default()).expect("begun");
            zip.write_all(&fs::read(&part).expect("read")).expect("written");
        }
    }
    zip.finish().expect("ended");
    text_of(to)
}

fn take_in(library: &TestLibrary, paths: Vec<String>) -> ImportReport {
    files(&library.desk, ImportFiles { paths, again: None }, &mut |_, _| Go::On).expect("taken in")
}

#[test]
fn a_word_document_comes_with_its_pictures_comments_and_changes_and_is_known_again() {
    let library = TestLibrary::new();
    let path = packed("docx_word/input.docx", &library.beside("ferry.docx"));
    let report = take_in(&library, vec![path.clone()]);
    let imported = &report.imported[0];
    assert_eq!(
        (imported.headline.as_str(), imported.pictures),
        ("The ferry that waits for one passenger", 2)
    );
    let told = imported.notes.join("\n");
    for said in ["Tracked changes were accepted; they took out: seven", "Footnotes", "Comments", "A table"] {
        assert!(told.contains(said), "{said}: {told}");
    }
    let view = library.article(imported.article);
    assert!(view.article.notes.contains("Comment by Ines Calloway"), "{}", view.article.notes);
    let lead = view.picture.expect("its own picture");
    assert_eq!(lead.credit_line.as_deref(), Some("Illustration for The Weekly Proof by Mara Okafor"));
    let pictures: Vec<_> = view.article.body.pictures();
    assert_eq!(pictures.len(), 1);
    let inside = desk::picture::view(&library.desk, IllustrationRef { illustration: pictures[0] });
    assert_eq!(inside.expect("the library has it").card.credit_line.as_deref(), Some("Photo: Depot"));
    assert!(matches!(view.article.body.content.last(), Some(Block::OrderedList { .. })), "its footnotes");

    let moved = library.beside("the same under another name.docx");
    fs::rename(&path, &moved).expect("renamed");
    let again = take_in(&library, vec![text_of(&moved)]);
    assert_eq!((again.imported.len(), again.known.len()), (0, 1));

    desk::history::undo(&library.desk, Nothing {}).expect("undone");
    let query = ArticleQuery { limit: 1, ..ArticleQuery::default() };
    assert_eq!(desk::article::list(&library.desk, query).expect("a list").total, 0);
}

#[test]
fn what_cannot_be_read_is_named_with_what_to_do_and_stops_nothing() {
    let library = TestLibrary::new();
    let folder = library.beside("drafts");
    fs::create_dir(&folder).expect("made");
    let whole = packed("docx_word/input.docx", &folder.join("whole.docx"));
    let bytes = fs::read(&whole).expect("read");
    fs::write(folder.join("cut.docx"), &bytes[..bytes.len() / 2]).expect("written");
    packed("odt_locked/input.odt", &folder.join("locked.odt"));
    packed("odt_libreoffice/input.odt", &folder.join("open.odt"));
    fs::copy(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/intake/rtf_word/input.rtf"),
        folder.join("rich.rtf"),
    )
    .expect("copied");
    let old = library.beside("old.doc");
    fs::write(&old, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and so on").expect("written");

    let report = take_in(&library, vec![text_of(&folder), text_of(&old)]);
    assert_eq!(report.imported.len(), 3);
    let failed: Vec<(&str, &str)> = report
        .failed
        .iter()
        .map(|one| (one.path.rsplit('/').next().unwrap_or_default(), one.code.as_str()))
        .collect();
    assert_eq!(
        failed,
        [
            ("cut.docx", "intake.archive_broken"),
            ("locked.odt", "intake.locked"),
            ("old.doc", "intake.known_kind")
        ]
    );
    assert!(report.failed.iter().all(|one| !one.action.is_empty()));
}

#[test]
fn the_window_is_told_every_kind_that_can_be_taken_in() {
    let library = TestLibrary::new();
    let kinds = desk::import::kinds(&library.desk, Nothing {}).expect("the kinds").kinds;
    let endings: Vec<&str> = kinds.iter().flat_map(|kind| &kind.endings).map(String::as_str).collect();
    for ending in ["txt", "md", "html", "docx", "odt", "rtf", "eml", "mbox", "json", "xml", "zip"] {
        assert!(endings.contains(&ending), "{ending}");
    }
    let offered = desk::import::endings();
    for ending in endings {
        assert!(offered.contains(&ending.to_owned()) && offered.contains(&ending.to_uppercase()), "{ending}");
    }
}
