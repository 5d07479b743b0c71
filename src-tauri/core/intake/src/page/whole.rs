//! The text of a page among menus and advertisements.

use super::fragment;
use dom_smoothie::{Config, Readability, TextMode};
use model::Document;
use url::Url;

/// A page with more elements is no article, and is not weighed.
const MOST_ELEMENTS: usize = 60_000;

/// The text of a page; empty where nothing looks like one. `told` is what the page tells search engines that its text is: it
/// is taken where the page itself shows less than half of it, since a script would bring the rest.
pub(super) fn whole(html: &str, told: &str, base: Option<&Url>) -> Document {
    let mut found = weighed(html, base);
    if let Some(shown) = shown(html) {
        let other = weighed(&shown, base);
        if length(&other) > 2 * length(&found) {
            found = other;
        }
    }
    if told.chars().count() > 2 * length(&found) { of_lines(told, base) } else { found }
}

/// A text that pages tell outside their markup: a line is a paragraph. Some tell it with markup all the same.
fn of_lines(told: &str, base: Option<&Url>) -> Document {
    let lines = told.lines().map(str::trim).filter(|line| !line.is_empty());
    Document { content: lines.flat_map(|line| fragment(line, base).content).collect() }
}

fn length(document: &Document) -> usize {
    document.text().chars().count()
}

/// A page with what its style hides until a script has run, where there is such a thing.
fn shown(html: &str) -> Option<String> {
    let hides = ["visibility: hidden", "visibility:hidden"];
    hides.iter().any(|hides| html.contains(hides)).then(|| {
        let shown = hides.iter().fold(html.to_owned(), |html, hides| html.replace(hides, ""));
        ["opacity: 0;", "opacity:0;"].iter().fold(shown, |html, hides| html.replace(hides, ""))
    })
}

fn weighed(html: &str, base: Option<&Url>) -> Document {
    let config = Config {
        max_elements_to_parse: MOST_ELEMENTS,
        disable_json_ld: true,
        text_mode: TextMode::Raw,
        ..Config::default()
    };
    let article =
        Readability::new(html, base.map(Url::as_str), Some(config)).and_then(|mut page| page.parse());
    article.map(|article| fragment(&article.content, base)).unwrap_or_default()
}
