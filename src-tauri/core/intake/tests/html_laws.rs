//! What holds of the cleaner whatever it is given. No letter that a browser would show is lost: html5ever's own tree is
//! asked what those are.

mod support;

use pasteup_intake::html::{Tracking, pasted};
use proptest::prelude::*;
use scraper::{Html, Selector};
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use support::bag::everything;
use support::html::{as_html, soup};

/// The letters and digits that are shown, in the order of the alphabet: programs move what stands loose in a table.
fn shown(html: &str) -> Vec<char> {
    let tree = Html::parse_document(html);
    let texts = tree.tree.nodes().filter_map(|node| node.value().as_text().map(|text| text.to_string()));
    sorted(&texts.collect::<String>())
}

fn kept(html: &str) -> Vec<char> {
    let draft = pasted(html, Tracking::Freed);
    let captions: String = draft.pictures.iter().map(|picture| picture.caption.as_str()).collect();
    let credits: String = draft.pictures.iter().map(|picture| format!("{:?}", picture.credit)).collect();
    assert_eq!(credits.replace("None", ""), "", "no credit is among these words");
    sorted(&(draft.body.text() + &captions))
}

fn sorted(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
    letters.sort_unstable();
    letters
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn no_letter_of_any_html_is_lost_or_made_up(html in soup()) {
        prop_assert_eq!(kept(&html), shown(&html), "{}", html);
    }

    #[test]
    fn any_text_is_read_and_its_document_reads_back(html in "(\\PC|[<>/&\"'= ]){0,300}") {
        let draft = pasted(&html, Tracking::Freed);
        let json = serde_json::to_string(&draft.body).expect("a document is JSON");
        prop_assert_eq!(serde_json::from_str::<model::Document>(&json).expect("it reads back"), draft.body);
    }

    #[test]
    fn cleaning_twice_is_cleaning_once(html in soup()) {
        let once = pasted(&html, Tracking::Freed).body;
        let written = as_html(&once);
        prop_assert_eq!(pasted(&written, Tracking::Freed).body, once, "{}\n{}", html, written);
    }

    #[test]
    fn links_lead_to_the_web_and_to_mailboxes_alone(
        scheme in prop::sample::select(vec![
            "https://", "HTTP://", "mailto:", "tel:", "javascript:", "java\nscript:", " data:text/html,", "vbscript:", "file:///",
            "//", "/", "#", "blob:https://", "about:", "ftp://", "&#106;avascript:", "javascript&colon;", "\u{1}javascript:", "",
        ]),
        rest in "[a-z@.:/?=&#%;()<> ]{0,30}",
    ) {
        let draft = pasted(&format!("<p>before <a href=\"{scheme}{rest}\">words</a> after</p>"), Tracking::Freed);
        for href in draft.body.links() {
            let written = href.to_ascii_lowercase();
            let known = ["http://", "https://", "mailto:", "tel:"].iter().any(|known| written.starts_with(known));
            prop_assert!(known, "{} came through", href);
            prop_assert!(!href.contains(char::is_whitespace), "{}", href);
        }
        prop_assert!(draft.body.text().contains("words"));
    }
}

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/cases/paste");
    fs::read_dir(folder).expect("the folder of cases").map(|entry| entry.expect("an entry").path()).collect()
}

#[test]
fn of_every_case_cleaning_twice_is_cleaning_once() {
    for case in cases() {
        let html = fs::read_to_string(case.join("input.html")).expect("the input");
        let once = pasted(&html, Tracking::Freed).body;
        assert_eq!(pasted(&as_html(&once), Tracking::Freed).body, once, "{}", case.display());
    }
}

/// What of a page is shown to nobody, is not its text, or is written otherwise: a raised 1 becomes ¹, and Word's comments
/// become notes without the mark of their place.
const UNSHOWN: &str = "head, style, script, template, noscript, xml, iframe, object, svg, math, nav, select, textarea, \
    sup, [name^=_mso], [hidden], [aria-hidden=true], [style*='display:none'], [style*='mso-list:Ignore']";

#[test]
fn of_every_case_each_letter_that_is_shown_is_in_the_draft() {
    let unshown = Selector::parse(UNSHOWN).expect("a selector");
    for case in cases() {
        let html = fs::read_to_string(case.join("input.html")).expect("the input");
        let tree = Html::parse_document(&html);
        let hidden: HashSet<_> =
            tree.select(&unshown).flat_map(|element| element.descendants().map(|node| node.id())).collect();
        let texts = tree.tree.nodes().filter(|node| !hidden.contains(&node.id()));
        let shown: String = texts.filter_map(|node| Some(node.value().as_text()?.to_string())).collect();
        let draft = pasted(&html, Tracking::Freed);
        // The word before a maker's name is not kept but printed anew.
        let credits = draft.pictures.iter().filter(|picture| picture.credit.is_some()).count();
        let mut kept =
            sorted(&(everything(&draft) + &"by".repeat(credits)).to_lowercase()).into_iter().peekable();
        for letter in sorted(&shown.to_lowercase()) {
            while kept.next_if(|other| *other < letter).is_some() {}
            assert_eq!(kept.next_if_eq(&letter), Some(letter), "of {}", case.display());
        }
    }
}
