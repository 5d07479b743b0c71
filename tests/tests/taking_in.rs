//! Files become articles: with their pictures, out of archives, and once.

use desk::contract::*;
use desk::import::{Go, files};
use model::Status;
use model::document::PictureAttrs;
use model::{ArticleId, Block};
use std::fs;
use std::io::Write;
use std::path::Path;
use tests::library::{TestLibrary, text_of};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A PNG of four pixels; each `shade` is another file.
fn png(shade: u8) -> Vec<u8> {
    let mut bytes = include_bytes!("../cases/intake/pictures/four.png").to_vec();
    // Words after the end of a picture change its hash, and nothing that is seen.
    bytes.push(shade);
    bytes
}

fn zipped(path: &Path, members: &[(&str, &[u8])]) -> String {
    let mut zip = ZipWriter::new(fs::File::create(path).expect("made"));
    for (name, bytes) in members {
        zip.start_file(*name, SimpleFileOptions::default()).expect("begun");
        zip.write_all(bytes).expect("written");
    }
    zip.finish().expect("ended");
    text_of(path)
}

fn take_in(library: &TestLibrary, paths: Vec<String>, again: Option<Again>) -> ImportReport {
    files(&library.desk, ImportFiles { paths, again }, &mut |_, _| Go::On).expect("taken in")
}

fn shape(library: &TestLibrary, article: ArticleId) -> Vec<String> {
    let blocks = library.article(article).article.body.content;
    let told = |block: &Block| match block {
        Block::Picture { attrs: PictureAttrs { illustration } } => {
            let which = IllustrationRef { illustration: *illustration };
            let view = desk::picture::view(&library.desk, which).expect("the library has it");
            let line = view.card.credit_line.unwrap_or_default();
            format!("[{}|{}|{line}]", view.illustration.alt, view.illustration.caption)
        }
        Block::Paragraph { content } => model::document::inline_text(content),
        other => format!("{other:?}"),
    };
    blocks.iter().map(told).collect()
}

const STORY: &str = "---\ntitle: The ferry\ndate: 2024-03-05\nslug: The Ferry!\nsources: Ines, by phone\nshort: It waits.\n\
    image: lead.png\nimage_caption: At the pier.\nimage_credit: Photo by Ines Calloway\n---\n\nIt waits.\n\n\
    ![A lamp](img/lamp%20one.png \"The lamp.\")\n\nPhoto by Tobias Wren\n\nBeyond ![a chart](gone.png) it is dark.\n\n\
    ![From the web](https://pictures.example/a.png)\n";

#[test]
fn pictures_in_a_text_are_taken_in_with_their_words_and_credits() {
    let library = TestLibrary::new();
    let folder = library.beside("drafts");
    fs::create_dir_all(folder.join("img")).expect("made");
    fs::write(folder.join("ferry.md"), STORY).expect("written");
    fs::write(folder.join("lead.png"), png(1)).expect("written");
    fs::write(folder.join("img/lamp one.png"), png(2)).expect("written");
    let report = take_in(&library, vec![text_of(&folder)], None);
    let imported = &report.imported[0];
    assert_eq!(imported.pictures, 2);
    assert_eq!(
        shape(&library, imported.article),
        [
            "It waits.",
            "[A lamp|The lamp.|Photo by Tobias Wren]",
            "Beyond  it is dark.",
            "a chart",
            "From the web"
        ]
    );
    let notes = imported.notes.join("\n");
    assert!(notes.contains("gone.png was not taken in"), "{notes}");
    assert!(notes.contains("https://pictures.example/a.png was not taken in: It is on the web"), "{notes}");

    let article = library.article(imported.article).article;
    assert_eq!((article.slug.as_str(), article.short.as_str()), ("the-ferry", "It waits."));
    assert_eq!((article.status, article.sources.as_str()), (Status::Published, "Ines, by phone"));
    assert_eq!(
        article.notes,
        "Published on Tuesday 5 March 2024.\n\nPictures still to come:\ngone.png – a chart\n\
         https://pictures.example/a.png – From the web"
    );
    let lead = library.article(imported.article).picture.expect("its own picture");
    assert_eq!(lead.credit_line.as_deref(), Some("Photo by Ines Calloway"));
}

#[test]
fn an_archive_is_taken_in_as_the_folder_that_it_packs() {
    let library = TestLibrary::new();
    let (lead, lamp) = (png(1), png(2));
    let inner = library.beside("inner.zip");
    zipped(&inner, &[("deep.txt", b"A deep story\n\nIt lies deep.\n")]);
    let inner = fs::read(inner).expect("read");
    let path = zipped(
        &library.beside("drafts.zip"),
        &[
            ("posts/ferry.md", STORY.as_bytes()),
            ("posts/lead.png", &lead),
            ("posts/img/lamp one.png", &lamp),
            ("inner.zip", &inner),
            ("__MACOSX/posts/._ferry.md", b"\0\x05\x16\x07"),
            ("broken.md", b"---\na: [\n---\n"),
            ("../../escape.md", b"# Out\n\nIt is out.\n"),
        ],
    );
    let mut told = Vec::new();
    let wanted = ImportFiles { paths: vec![path.clone()], again: None };
    let report = files(&library.desk, wanted, &mut |done, total| {
        told.push((done, total));
        Go::On
    })
    .expect("taken in");
    let headlines: Vec<&str> = report.imported.iter().map(|one| one.headline.as_str()).collect();
    assert_eq!(headlines, ["A deep story", "The ferry"]);
    assert_eq!(report.imported[1].pictures, 2);
    assert_eq!(report.imported[0].path, format!("{path}/inner.zip/deep.txt"));
    let failed: Vec<(&str, &str)> = report
        .failed
        .iter()
        .map(|one| (one.code.as_str(), one.path.strip_prefix(&path).unwrap_or(&one.path)))
        .collect();
    assert_eq!(
        failed,
        [("intake.archive_outside", "/../../escape.md"), ("intake.front_matter", "/broken.md")]
    );
    assert_eq!(told.last(), Some(&(4, 4)), "{told:?}");
    assert!(!library.beside("escape.md").exists());
}

#[test]
fn a_file_that_comes_again_is_recognised_and_undo_forgets_it() {
    let library = TestLibrary::new();
    let folder = library.beside("drafts");
    fs::create_dir(&folder).expect("made");
    fs::write(folder.join("a.md"), "# The tide\n\nIt turns.\n").expect("written");
    fs::write(folder.join("b.md"), "# The tide\n\nIt turns.\n").expect("written");
    let paths = vec![text_of(&folder)];
    let first = take_in(&library, paths.clone(), None);
    assert_eq!((first.imported.len(), first.known.len()), (1, 1), "the same bytes twice are one article");
    let article = first.imported[0].article;

    let second = take_in(&library, paths.clone(), None);
    assert_eq!((second.imported.len(), second.known.len()), (0, 2));
    assert_eq!((second.known[0].article, second.known[0].headline.as_str()), (article, "The tide"));

    let only = Again::Only { origins: vec![second.known[0].origin.clone()] };
    assert_eq!(take_in(&library, paths.clone(), Some(only)).imported.len(), 2);
    desk::history::undo(&library.desk, Nothing {}).expect("undone");

    desk::history::undo(&library.desk, Nothing {}).expect("undone");
    let third = take_in(&library, paths.clone(), None);
    assert_eq!(third.imported.len(), 1, "what was taken back is new");

    desk::article::delete(&library.desk, ArticleRef { article: third.imported[0].article }).expect("deleted");
    assert_eq!(take_in(&library, paths, None).imported.len(), 1, "what was deleted is new");
}

#[test]
fn an_import_of_an_archive_can_be_cancelled_in_its_middle() {
    let library = TestLibrary::new();
    let names: Vec<String> = (0..20).map(|n| format!("{n}.txt")).collect();
    let members: Vec<(&str, &[u8])> =
        names.iter().map(|name| (name.as_str(), b"The tide\n\nIt turns.\n".as_slice())).collect();
    let paths = vec![zipped(&library.beside("a.zip"), &members)];
    let mut last = 0;
    let outcome = files(&library.desk, ImportFiles { paths, again: None }, &mut |done, _| {
        last = done;
        if done < 5 { Go::On } else { Go::Stop }
    });
    assert_eq!((outcome.expect_err("it was cancelled").code(), last), ("task.cancelled", 5));
    let query = ArticleQuery { limit: 1, ..ArticleQuery::default() };
    assert_eq!(desk::article::list(&library.desk, query).expect("a list").total, 0);
}
