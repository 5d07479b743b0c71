//! Pages in the structures of the systems that make them, each with what a reader sees as its story. A folder per page:
//! `page.html` as a server sends it, `expected.json` with what it says of itself and the words of its text, and, in
//! `beside`, words that may stand or not (a footnote, a reply, a list of references).

mod support;

use model::PagePicture;
use pasteup_intake::page;
use serde::Deserialize;
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use support::bag::words;

/// How much of the expected text has to come.
const COMES: f64 = 0.95;
/// How much of what comes may be something else: menus, advertisements, comments.
const CLUTTER: f64 = 0.15;

#[derive(Deserialize)]
struct Expected {
    address: String,
    content_type: String,
    title: String,
    author: String,
    source: String,
    published: Option<String>,
    language: String,
    picture: Option<PagePicture>,
    text: Vec<String>,
    #[serde(default)]
    beside: Vec<String>,
}

/// What came of one page.
struct Measured {
    name: String,
    expected: usize,
    comes: f64,
    clutter: f64,
    wrong: Vec<String>,
}

fn cases() -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/cases/pages");
    let mut cases: Vec<PathBuf> =
        fs::read_dir(folder).expect("the pages are there").map(|entry| entry.expect("read").path()).collect();
    cases.sort();
    cases
}

fn bag<'t>(texts: impl IntoIterator<Item = &'t String>) -> HashMap<String, usize> {
    let mut bag = HashMap::new();
    for word in texts.into_iter().flat_map(|text| words(text)) {
        *bag.entry(word).or_insert(0) += 1;
    }
    bag
}

/// How many words two bags have in common.
fn common(one: &HashMap<String, usize>, other: &HashMap<String, usize>) -> usize {
    one.iter().map(|(word, count)| (*count).min(other.get(word).copied().unwrap_or(0))).sum()
}

fn size(bag: &HashMap<String, usize>) -> usize {
    bag.values().sum()
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

fn measured(case: &Path) -> Measured {
    let name = case.file_name().expect("it has a name").to_string_lossy().into_owned();
    let bytes = fs::read(case.join("page.html")).expect("a page");
    let expected = fs::read(case.join("expected.json")).expect("what is expected");
    let expected: Expected =
        serde_json::from_slice(&expected).unwrap_or_else(|error| panic!("{name}: {error}"));
    let page = page::read(&bytes, &expected.content_type, &expected.address)
        .unwrap_or_else(|error| panic!("{name}: {error}"));

    let published = expected
        .published
        .as_ref()
        .map(|text| chrono::DateTime::parse_from_rfc3339(text).expect("a moment").timestamp_millis());
    let language = page.language.as_ref().map(ToString::to_string).unwrap_or_default();
    let mut wrong = Vec::new();
    let mut look = |what: &str, found: String, wanted: String| {
        if found != wanted {
            wrong.push(format!("{what}: {found} instead of {wanted}"));
        }
    };
    look("title", page.title.clone(), expected.title.clone());
    look("author", page.author.clone(), expected.author.clone());
    look("source", page.source.clone(), expected.source.clone());
    look("address", page.address.clone(), expected.address.clone());
    look("language", language, expected.language.clone());
    look("published", format!("{:?}", page.published_at_ms), format!("{published:?}"));
    look("picture", format!("{:?}", page.picture), format!("{:?}", expected.picture));

    let came = bag([&page.body.text()]);
    let wanted = bag(&expected.text);
    let may = bag(expected.text.iter().chain(&expected.beside).chain([&expected.title, &expected.author]));
    Measured {
        name,
        expected: size(&wanted),
        comes: share(common(&wanted, &came), size(&wanted)),
        clutter: 1.0 - share(common(&came, &may), size(&came)),
        wrong,
    }
}

#[test]
fn the_story_of_every_page_is_told_from_what_stands_around_it() {
    let pages: Vec<Measured> = cases().iter().map(|case| measured(case)).collect();
    assert!(pages.len() >= 30, "{} pages", pages.len());
    println!("{:<28} {:>6} {:>7} {:>8}", "page", "words", "come", "clutter");
    for page in &pages {
        let (comes, clutter) = (page.comes * 100.0, page.clutter * 100.0);
        println!(
            "{:<28} {:>6} {comes:>6.1}% {clutter:>7.1}%  {}",
            page.name,
            page.expected,
            page.wrong.join("; ")
        );
    }
    let failed: Vec<&str> = pages
        .iter()
        .filter(|page| page.comes < COMES || page.clutter > CLUTTER || !page.wrong.is_empty())
        .map(|page| page.name.as_str())
        .collect();
    assert!(failed.is_empty(), "not told right: {}", failed.join(", "));
}
