//! From bytes to a feed.

use super::item::{Item, item};
use crate::IntakeError;
use crate::web::{absolute, declared_in_xml, on_the_web, one_line, text_of};
use feed_rs::model::{Link, Text};
use feed_rs::parser;

/// How deep a feed's elements may nest: they have three levels, and markup in them some more.
const DEEPEST: usize = 200;
/// How many items are taken of one document.
const MOST_ITEMS: usize = 1000;

/// A feed as it stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Feed {
    /// What it calls itself; empty where it does not.
    pub title: String,
    /// The site it belongs to; empty where it names none.
    pub site: String,
    /// What it announces, in its order.
    pub items: Vec<Item>,
}

/// Reads a feed. `content_type` is what the server said it is, `address` where it came from.
///
/// # Errors
/// `intake.empty`, `intake.no_feed` for a page or anything else, `intake.broken_feed`.
pub fn read(bytes: &[u8], content_type: &str, address: &str) -> Result<Feed, IntakeError> {
    let text = text_of(bytes, content_type, declared_in_xml);
    let text = without_declaration(text.trim_start());
    if text.is_empty() {
        return Err(IntakeError::Empty);
    }
    if !looks_like_a_feed(text) {
        return Err(IntakeError::NoFeed);
    }
    if nests_deeper_than(text, DEEPEST) {
        return Err(IntakeError::BrokenFeed { problem: "its elements nest too deep".into() });
    }
    let base = on_the_web(address);
    let parser = parser::Builder::new().base_uri(base.as_ref()).id_generator(told_apart).build();
    let feed = parser
        .parse(text.as_bytes())
        .map_err(|error| IntakeError::BrokenFeed { problem: one_line(&error.to_string()) })?;
    let site =
        feed.links.iter().filter(|link| is_page(link)).find_map(|link| absolute(&link.href, base.as_ref()));
    Ok(Feed {
        title: feed.title.as_ref().map(|title| one_line(&title.content)).unwrap_or_default(),
        site: site.unwrap_or_default(),
        items: feed.entries.into_iter().take(MOST_ITEMS).map(|entry| item(entry, base.as_ref())).collect(),
    })
}

/// Whether a link of a feed leads to what a person reads.
pub(super) fn is_page(link: &Link) -> bool {
    link.rel.as_deref().is_none_or(|rel| rel == "alternate")
        && link.media_type.as_deref().is_none_or(|kind| !kind.contains("xml") && !kind.contains("json"))
}

/// What an item is told apart by that has no name of its own. Never drawn by chance: it must be the same the next time.
fn told_apart(links: &[Link], title: &Option<Text>, _: Option<&str>) -> String {
    let link = links.first().map(|link| link.href.as_str()).unwrap_or_default();
    let title = title.as_ref().map(|title| title.content.as_str()).unwrap_or_default();
    format!("{link} {title}")
}

/// The text behind an XML declaration, whose encoding is no longer true.
fn without_declaration(text: &str) -> &str {
    match text.strip_prefix("<?xml").and_then(|rest| rest.split_once("?>")) {
        Some((_, rest)) => rest.trim_start(),
        None => text,
    }
}

fn looks_like_a_feed(text: &str) -> bool {
    if text.starts_with('{') {
        return text.contains("jsonfeed.org") || text.contains("\"items\"");
    }
    let mut rest = text;
    // Comments, instructions and a document type may stand before the root.
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let skip_to = if rest.starts_with("!--") { "-->" } else { ">" };
        if rest.starts_with(['!', '?']) {
            rest = rest.split_once(skip_to).map_or("", |(_, after)| after);
            continue;
        }
        let name: String =
            rest.chars().take_while(|c| c.is_alphanumeric() || matches!(c, ':' | '-')).collect();
        let name = name.rsplit(':').next().unwrap_or_default().to_ascii_lowercase();
        return matches!(name.as_str(), "rss" | "feed" | "rdf" | "channel");
    }
    false
}

/// Whether elements nest deeper than so many. Counts tags alone, and takes each closing tag for that of the last one.
fn nests_deeper_than(text: &str, most: usize) -> bool {
    let mut depth = 0_usize;
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(raw) = rest.strip_prefix("![CDATA[") {
            rest = raw.split_once("]]>").map_or("", |(_, after)| after);
        } else if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
        } else if rest.starts_with('/') {
            depth = depth.saturating_sub(1);
        } else if !rest.starts_with(['!', '?']) {
            let tag = rest.split('>').next().unwrap_or_default();
            depth += usize::from(!tag.ends_with('/'));
            if depth > most {
                return true;
            }
        }
    }
    false
}
