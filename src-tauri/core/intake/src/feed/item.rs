//! One item of a feed.

use super::read::is_page;
use crate::page::fragment;
use crate::web::{absolute, by_lines, one_line, shortened};
use feed_rs::model::Entry;
use model::Document;
use url::Url;

/// How much of a text a summary shows, in characters.
const SUMMARY_CHARS: usize = 400;
/// How much of a headline, a name or what tells items apart is kept, in characters.
const LINE_CHARS: usize = 500;

/// Something that a feed announces.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item {
    /// What the feed tells its items apart by.
    pub guid: String,
    /// Where the page is; empty where the feed names none.
    pub address: String,
    /// Its title; its first words where it has none.
    pub title: String,
    /// Its first words, without markup.
    pub summary: String,
    /// Who wrote it.
    pub author: String,
    /// When it was published, in milliseconds since 1970 UTC.
    pub published_at_ms: Option<i64>,
    /// What the feed carries of its text.
    pub body: Document,
}

pub(super) fn item(entry: Entry, base: Option<&Url>) -> Item {
    let page = entry.links.iter().filter(|link| is_page(link)).find_map(|link| absolute(&link.href, base));
    // A podcast or a permalink without a link of its own: the name may be an address.
    let address = page.or_else(|| absolute(&entry.id, None)).unwrap_or_default();
    let base = Url::parse(&address).ok().or_else(|| base.cloned());
    let content = entry.content.and_then(|content| content.body).unwrap_or_default();
    let summary = entry.summary.map(|summary| summary.content).unwrap_or_default();
    let body = fragment(if content.len() >= summary.len() { &content } else { &summary }, base.as_ref());
    let summary = match summary.as_str() {
        "" => body.text(),
        markup => fragment(markup, base.as_ref()).text(),
    };
    let summary = shortened(&one_line(&summary), SUMMARY_CHARS);
    let title = entry.title.map(|title| one_line(&fragment(&title.content, None).text())).unwrap_or_default();
    let authors: Vec<String> =
        entry.authors.iter().filter_map(|author| author.name.as_deref()).map(by_lines).collect();
    Item {
        guid: entry.id.chars().take(LINE_CHARS).collect(),
        address,
        title: shortened(if title.is_empty() { &summary } else { &title }, LINE_CHARS),
        summary,
        author: shortened(&authors.join(", "), LINE_CHARS),
        published_at_ms: entry.published.or(entry.updated).map(|at| at.timestamp_millis()),
        body,
    }
}
