//! What a page says about itself, in each of the ways there are, best first.

use super::author::author;
use super::json_ld::{Story, stories};
use super::metas::Metas;
use super::picture;
use super::read::selector;
use super::times::moment_ms;
use crate::web::{absolute, language_of, one_line, shortened};
use model::{Language, PagePicture};
use scraper::{ElementRef, Html};
use url::Url;

/// What a page says about itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Facts {
    pub canonical: Option<String>,
    pub title: String,
    pub description: String,
    pub site: String,
    pub author: String,
    pub published_at_ms: Option<i64>,
    pub language: Option<Language>,
    pub picture: Option<PagePicture>,
    /// The whole text, where the page tells that to search engines.
    pub body: String,
}

/// How much of a line is kept, in characters.
const LINE_CHARS: usize = 500;
/// How much of a description is kept, in characters.
const DESCRIPTION_CHARS: usize = 1500;

pub(super) fn facts(tree: &Html, base: Option<&Url>) -> Facts {
    let metas = Metas::of(tree);
    let story = stories(tree);
    let site = first([
        metas.get(&["og:site_name"]),
        story.as_ref().map(|story| story.publisher.clone()),
        tree.select(&PUBLISHER).next().map(|one| one.attr("content").map_or_else(|| text_of(one), one_line)),
        metas.get(&["application-name", "apple-mobile-web-app-title", "publisher", "citation_journal_title"]),
    ]);
    let title = title(tree, &metas, story.as_ref(), &site);
    let description = first([
        metas.get(&[
            "og:description",
            "description",
            "twitter:description",
            "dc.description",
            "dcterms.description",
        ]),
        story.as_ref().map(|story| story.description.clone()),
    ]);
    Facts {
        canonical: canonical(tree, &metas, base),
        description: shortened(&description, DESCRIPTION_CHARS),
        author: shortened(&author(tree, &metas, story.as_ref(), &site), LINE_CHARS),
        published_at_ms: published(tree, &metas, story.as_ref()),
        language: language(tree, &metas, story.as_ref()),
        picture: picture::lead(tree, &metas, story.as_ref(), base),
        body: story.as_ref().map(|story| story.body.clone()).unwrap_or_default(),
        title: shortened(&title, LINE_CHARS),
        site: shortened(&site, LINE_CHARS),
    }
}

/// The first that says something.
fn first<const N: usize>(ways: [Option<String>; N]) -> String {
    ways.into_iter().flatten().map(|text| one_line(&text)).find(|text| !text.is_empty()).unwrap_or_default()
}

fn title(tree: &Html, metas: &Metas, story: Option<&Story>, site: &str) -> String {
    let mut headings = tree.select(&H1).map(text_of).filter(|text| !text.is_empty());
    let only_heading = headings.next().filter(|_| headings.next().is_none());
    let mut entries = tree.select(&ENTRY_TITLE).map(text_of).filter(|text| !text.is_empty());
    let only_entry = entries.next().filter(|_| entries.next().is_none());
    let marked = tree.select(&HEADLINE).map(|one| one.attr("content").map_or_else(|| text_of(one), one_line));
    let title = tree.select(&TITLE).next().map(text_of);
    let told = first([
        story.map(|story| story.headline.clone()),
        metas.get(&["citation_title", "og:title", "twitter:title", "dc.title", "dcterms.title"]),
        marked.into_iter().find(|text| !text.is_empty()),
        only_entry,
        only_heading.clone().filter(|heading| heading != site),
        title,
    ]);
    let told = without_site(&told, site);
    // A heading that the title begins with is the title without what was put behind it.
    match only_heading {
        Some(heading)
            if told.len() > heading.len() && told.starts_with(&heading) && heading.chars().count() > 3 =>
        {
            let rest = told[heading.len()..].trim_start();
            if rest.starts_with(['|', '-', '–', '—', '·', '_', '«', '»', ':']) {
                heading
            } else {
                told
            }
        }
        _ => told,
    }
}

/// A title without the site's name behind it: "Title | Site", "Title - Site".
fn without_site(title: &str, site: &str) -> String {
    if site.is_empty() {
        return title.to_owned();
    }
    let head = title.strip_suffix(site).map(str::trim_end).unwrap_or(title);
    let cut = head.trim_end_matches(['|', '-', '–', '—', '·', '_', ':', '•', '»']).trim_end();
    if cut.len() < head.len() && !cut.is_empty() { cut.to_owned() } else { title.to_owned() }
}

fn published(tree: &Html, metas: &Metas, story: Option<&Story>) -> Option<i64> {
    let times = tree
        .select(&TIME)
        .filter_map(|time| ["datetime", "content", "title"].into_iter().find_map(|name| time.attr(name)))
        .map(str::to_owned);
    story
        .map(|story| story.published.clone())
        .into_iter()
        .chain(metas.all(&[
            "article:published_time",
            "citation_publication_date",
            "citation_date",
            "datepublished",
            "date",
            "dc.date",
            "dc.date.issued",
            "dcterms.issued",
            "dcterms.date",
            "dcterms.created",
            "pubdate",
            "publishdate",
            "parsely-pub-date",
            "og:published_time",
            "sailthru.date",
        ]))
        .chain(times)
        .find_map(|text| moment_ms(&text))
}

fn language(tree: &Html, metas: &Metas, story: Option<&Story>) -> Option<Language> {
    let root = tree.root_element();
    let said = root.attr("lang").or_else(|| root.attr("xml:lang")).map(str::to_owned);
    [
        said,
        story.map(|story| story.language.clone()),
        metas.get(&["content-language", "og:locale", "language", "dc.language"]),
    ]
    .into_iter()
    .flatten()
    .find_map(|tag| language_of(&tag))
}

fn canonical(tree: &Html, metas: &Metas, base: Option<&Url>) -> Option<String> {
    let link = tree.select(&CANONICAL).next().and_then(|link| link.attr("href")).map(str::to_owned);
    link.or_else(|| metas.get(&["og:url"])).and_then(|address| absolute(&address, base))
}

/// What a reader sees of an element: without the words that are for screen readers alone.
pub(super) fn text_of(element: ElementRef<'_>) -> String {
    fn gather(element: ElementRef<'_>, out: &mut String) {
        for child in element.children() {
            if let Some(text) = child.value().as_text() {
                out.push_str(text);
            } else if let Some(inner) = ElementRef::wrap(child) {
                let unseen = |class: &str| {
                    ["visually-hidden", "screen-reader-text", "sr-only", "visuallyhidden"].contains(&class)
                };
                if !inner.value().classes().any(unseen) {
                    gather(inner, out);
                }
            }
        }
    }
    let mut text = String::new();
    gather(element, &mut text);
    one_line(&text)
}

macro_rules! selectors {
    ($($name:ident = $text:literal;)+) => {$(
        static $name: std::sync::LazyLock<scraper::Selector> = std::sync::LazyLock::new(|| selector($text));
    )+};
}

selectors! {
    H1 = "h1";
    TITLE = "head title, title";
    HEADLINE = "[itemprop~=headline]";
    CANONICAL = "link[rel~=canonical i][href]";
    ENTRY_TITLE = ".entry-title, .p-name[itemprop~=name], .post-title.p-name";
    PUBLISHER = "[itemprop~=publisher] [itemprop~=name]";
    TIME = "[itemprop~=datePublished], abbr.published[title], time[datetime].published, time[datetime].entry-date, time[datetime][pubdate], article time[datetime], time[datetime]";
}
