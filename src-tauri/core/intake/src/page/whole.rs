//! The text of a page among menus and advertisements.

use super::fragment;
use dom_smoothie::{Config, Readability, TextMode};
use model::Document;
use url::Url;

/// A page with more elements is no article, and is not weighed.
const MOST_ELEMENTS: usize = 60_000;
/// A page that nests deeper is not weighed: what weighs it walks by recursion.
const DEEPEST: usize = 400;

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
    if depth(html) > DEEPEST {
        return Document::default();
    }
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

/// How deep tags may nest, at most: each that opens and each that closes is counted, whatever its name. Tags that
/// never close (`<br>`, `<p>`) count for nothing, since a parser closes them.
fn depth(html: &str) -> usize {
    const NEVER_CLOSE: [&str; 22] = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
        "p", "li", "dt", "dd", "td", "th", "tr", "option", "!doctype",
    ];
    let (mut now, mut deepest) = (0_usize, 0);
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let closes = rest.starts_with('/');
        let name = rest.trim_start_matches('/');
        let name: String = name.chars().take_while(|c| c.is_alphanumeric()).take(12).collect();
        if name.is_empty() || NEVER_CLOSE.contains(&name.to_ascii_lowercase().as_str()) {
            continue;
        }
        now = if closes { now.saturating_sub(1) } else { now + 1 };
        deepest = deepest.max(now);
    }
    deepest
}
