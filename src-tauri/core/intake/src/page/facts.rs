//! What a page says about itself, in each of the ways there are, best first.

use super::json_ld::{Story, stories};
use super::metas::Metas;
use super::picture;
use super::read::selector;
use super::times::moment_ms;
use crate::web::{absolute, by_lines, language_of, one_line, shortened};
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
    let marked = tree.select(&HEADLINE).map(|one| one.attr("content").map_or_else(|| text_of(one), one_line));
    let title = tree.select(&TITLE).next().map(text_of);
    let told = first([
        story.map(|story| story.headline.clone()),
        metas.get(&["citation_title", "og:title", "twitter:title", "dc.title", "dcterms.title"]),
        marked.into_iter().find(|text| !text.is_empty()),
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

fn author(tree: &Html, metas: &Metas, story: Option<&Story>, site: &str) -> String {
    let is_name =
        |name: &String| !name.is_empty() && name != site && !name.contains("://") && !name.starts_with('@');
    let listed = |names: Vec<String>| {
        let mut kept: Vec<String> = Vec::new();
        for name in names.iter().map(|name| by_lines(name)).filter(is_name) {
            if !kept.contains(&name) {
                kept.push(name);
            }
        }
        kept.join(", ")
    };
    let marked = |selector: &scraper::Selector| {
        tree.select(selector).map(|one| one.attr("content").map_or_else(|| text_of(one), one_line)).collect()
    };
    [
        listed(story.map(|story| story.authors.clone()).unwrap_or_default()),
        listed(metas.all(&[
            "citation_author",
            "author",
            "article:author",
            "dc.creator",
            "dcterms.creator",
            "parsely-author",
            "byl",
        ])),
        listed(marked(&AUTHOR_NAME)),
        listed(marked(&AUTHOR)),
        listed(tree.select(&BYLINE).map(text_of).take(1).collect()),
    ]
    .into_iter()
    .find(|names| !names.is_empty() && names.chars().count() < 200)
    .unwrap_or_default()
}

fn published(tree: &Html, metas: &Metas, story: Option<&Story>) -> Option<i64> {
    let times = tree
        .select(&TIME)
        .filter_map(|time| time.attr("datetime").or_else(|| time.attr("content")).map(str::to_owned));
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

pub(super) fn text_of(element: ElementRef<'_>) -> String {
    one_line(&element.text().collect::<String>())
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
    AUTHOR_NAME = "[itemprop~=author] [itemprop~=name], .h-card .p-name, .p-author .p-name";
    AUTHOR = "[itemprop~=author], a[rel~=author], .p-author, .author-name, .byline-name, .post-author .name";
    BYLINE = ".byline, .post-byline, .entry-author, .article-author, .c-byline, .author, [data-testid=byline], .writer, .zuozhe";
    TIME = "[itemprop~=datePublished], time[datetime].published, time[datetime].entry-date, time[datetime][pubdate], article time[datetime], time[datetime]";
}
