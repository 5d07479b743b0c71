//! What holds of the cleaner whatever it is given. No letter that a browser would show is lost: html5ever's own tree is
//! asked what those are.

mod support;

use pasteup_intake::html::{Tracking, pasted};
use proptest::prelude::*;
use scraper::Html;
use std::fs;
use std::path::Path;
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

#[test]
fn of_every_case_cleaning_twice_is_cleaning_once() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/cases/paste");
    for entry in fs::read_dir(folder).expect("the folder of cases") {
        let case = entry.expect("an entry").path();
        let html = fs::read_to_string(case.join("input.html")).expect("the input");
        let once = pasted(&html, Tracking::Freed).body;
        assert_eq!(pasted(&as_html(&once), Tracking::Freed).body, once, "{}", case.display());
    }
}
