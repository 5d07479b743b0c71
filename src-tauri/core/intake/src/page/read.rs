//! From bytes to a page.

use super::facts::{Facts, facts};
use super::shallow::shallow;
use super::whole::whole;
use crate::IntakeError;
use crate::signature::known_kind;
use crate::web::{absolute, on_the_web, one_line, text_of};
use encoding_rs::Encoding;
use model::{Document, Language, PagePicture};
use scraper::{Html, Selector};
use url::Url;

/// A page, as an editor keeps it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// Where it says it is, else where it was: freed of what counts readers.
    pub address: String,
    /// Its title.
    pub title: String,
    /// What it says it is about.
    pub description: String,
    /// What its site calls itself, else the site's host.
    pub source: String,
    /// Who wrote it, as printed.
    pub author: String,
    /// When it was published, in milliseconds since 1970 UTC.
    pub published_at_ms: Option<i64>,
    /// The language it is written in.
    pub language: Option<Language>,
    /// Its lead picture.
    pub picture: Option<PagePicture>,
    /// Its text; empty where none could be told from the rest.
    pub body: Document,
    /// The feeds that it names.
    pub feeds: Vec<FeedLink>,
}

/// A feed that a page names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedLink {
    /// Where it is.
    pub address: String,
    /// What the page calls it.
    pub title: String,
}

/// Reads a page. `content_type` is what the server said it is, `address` where it came from.
///
/// # Errors
/// `intake.empty`, `intake.known_kind` (a PDF, a picture …), `intake.no_page` for what is no HTML.
pub fn read(bytes: &[u8], content_type: &str, address: &str) -> Result<Page, IntakeError> {
    if let Some(what) = known_kind(bytes) {
        return Err(IntakeError::KnownKind { what });
    }
    let html = text_of(bytes, content_type, declared);
    if html.trim().is_empty() {
        return Err(IntakeError::Empty);
    }
    if !looks_like_a_page(&html, content_type) {
        return Err(IntakeError::NoPage);
    }
    let html = shallow(&html);
    let own = on_the_web(address);
    let tree = Html::parse_document(&html);
    let base = base_of(&tree, own.as_ref());
    let facts = facts(&tree, base.as_ref());
    let canonical = facts.canonical.clone().filter(|canonical| is_of_this_site(canonical, own.as_ref()));
    let body = whole(&html, &facts.body, base.as_ref());
    Ok(Page {
        address: canonical
            .or_else(|| own.as_ref().and_then(|own| absolute(own.as_str(), None)))
            .unwrap_or_default(),
        source: source(&facts, own.as_ref()),
        feeds: feeds(&tree, base.as_ref()),
        title: facts.title,
        description: facts.description,
        author: facts.author,
        published_at_ms: facts.published_at_ms,
        language: facts.language.or_else(|| crate::language::by_script(&body.text())),
        picture: facts.picture,
        body,
    })
}

fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).to_ascii_lowercase();
    head.split("<meta").skip(1).find_map(|tag| {
        let (_, label) = tag.split('>').next()?.split_once("charset")?;
        let label = label.trim_start_matches(['=', ' ', '"', '\'']);
        Encoding::for_label(label.split(['"', '\'', ' ', ';', '/']).next()?.as_bytes())
    })
}

fn looks_like_a_page(html: &str, content_type: &str) -> bool {
    let head = html.get(..2048).unwrap_or(html).to_ascii_lowercase();
    content_type.contains("html")
        || ["<!doctype html", "<html", "<head", "<body", "<title", "<meta"]
            .iter()
            .any(|tag| head.contains(tag))
}

/// From where a page's relative addresses are told.
fn base_of(tree: &Html, own: Option<&Url>) -> Option<Url> {
    let base = tree.select(&selector("base[href]")).next().and_then(|base| base.attr("href"));
    let told = base.and_then(|href| own.map_or_else(|| Url::parse(href).ok(), |own| own.join(href).ok()));
    told.filter(|url| matches!(url.scheme(), "http" | "https")).or_else(|| own.cloned())
}

/// A page may name another address of its own site as its right one; another site's it can't speak for, and a front
/// page named for every story is a mistake.
fn is_of_this_site(canonical: &str, own: Option<&Url>) -> bool {
    let (Ok(canonical), Some(own)) = (Url::parse(canonical), own) else { return own.is_none() };
    let site = |url: &Url| {
        let host = url.host_str().unwrap_or_default().to_owned();
        let labels: Vec<&str> = host.rsplit('.').collect();
        let kept = if labels.get(1).is_some_and(|second| second.len() <= 3) { 3 } else { 2 };
        labels.into_iter().take(kept).map(str::to_owned).collect::<Vec<_>>()
    };
    let is_front = |url: &Url| url.path() == "/" && url.query().is_none();
    (canonical.host() == own.host() || site(&canonical) == site(own))
        && (!is_front(&canonical) || is_front(own))
}

fn source(facts: &Facts, own: Option<&Url>) -> String {
    if !facts.site.is_empty() {
        return facts.site.clone();
    }
    let host = own.and_then(Url::host_str).unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}

/// The feeds that a page names, each once; those of comments last.
fn feeds(tree: &Html, base: Option<&Url>) -> Vec<FeedLink> {
    let mut found: Vec<FeedLink> = Vec::new();
    for link in
        tree.select(&selector("link[rel~=alternate i][href], link[rel~=feed i][href], a[rel~=feed i][href]"))
    {
        let kind = link.attr("type").unwrap_or_default().to_ascii_lowercase();
        let named = link
            .attr("rel")
            .unwrap_or_default()
            .to_ascii_lowercase()
            .split_whitespace()
            .any(|rel| rel == "feed");
        if !(named
            || ["application/rss+xml", "application/atom+xml", "application/feed+json"]
                .contains(&kind.as_str()))
        {
            continue;
        }
        let Some(address) = link.attr("href").and_then(|href| absolute(href, base)) else { continue };
        if !found.iter().any(|one| one.address == address) {
            found.push(FeedLink { address, title: one_line(link.attr("title").unwrap_or_default()) });
        }
    }
    let of_comments = |feed: &FeedLink| {
        let words = format!("{} {}", feed.address, feed.title).to_lowercase();
        words.contains("comment") || words.contains("kommentar")
    };
    found.sort_by_key(of_comments);
    found
}

pub(super) fn selector(text: &str) -> Selector {
    Selector::parse(text).expect("the selectors of this room are well formed")
}
