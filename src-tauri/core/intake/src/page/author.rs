//! Who wrote a page, in each of the ways there are to say so.

use super::facts::text_of;
use super::json_ld::Story;
use super::metas::Metas;
use super::read::selector;
use crate::web::{by_lines, one_line};
use scraper::{ElementRef, Html, Selector};
use std::sync::LazyLock;

/// The author of a page as printed: names, with a comma between them; empty where none is told.
pub(super) fn author(tree: &Html, metas: &Metas, story: Option<&Story>, site: &str) -> String {
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
    let marked = |selector: &Selector| {
        let of_the_story = tree.select(selector).filter(|one| is_of_the_story(*one));
        of_the_story.map(|one| one.attr("content").map_or_else(|| text_of(one), one_line)).collect()
    };
    [
        listed(story.map(|story| story.authors.clone()).unwrap_or_default()),
        listed(metas.all(&["citation_author"]).iter().map(|name| turned(name)).collect()),
        listed(metas.all(&[
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

/// A name as libraries sort it, "Feldt, Runa", as it is printed.
fn turned(name: &str) -> String {
    match name.split_once(',') {
        Some((last, first)) if !first.trim().is_empty() && !first.contains(',') => {
            format!("{} {}", first.trim(), last.trim())
        }
        _ => name.to_owned(),
    }
}

/// Not of a reply, and not of the site: what stands in the site's own head or foot names whose site it is.
fn is_of_the_story(element: ElementRef<'_>) -> bool {
    let above: Vec<ElementRef<'_>> = element.ancestors().filter_map(ElementRef::wrap).collect();
    let of_a_reply =
        above.iter().any(|one| one.attr("itemtype").is_some_and(|kind| kind.ends_with("/Comment")));
    let inside = |names: &[&str]| {
        std::iter::once(&element).chain(&above).any(|one| names.contains(&one.value().name()))
    };
    !of_a_reply && (inside(&["article", "main"]) || !inside(&["header", "footer", "nav", "aside"]))
}

static AUTHOR_NAME: LazyLock<Selector> =
    LazyLock::new(|| selector("[itemprop~=author] [itemprop~=name], .h-card .p-name, .p-author .p-name"));
static AUTHOR: LazyLock<Selector> = LazyLock::new(|| {
    selector(
        "[itemprop~=author], a[rel~=author], .p-author, .author-name, .byline-name, .post-author .name, \
         [class*=ContributorName i]",
    )
});
static BYLINE: LazyLock<Selector> = LazyLock::new(|| {
    selector(
        ".byline, .post-byline, .entry-author, .article-author, .c-byline, .author, [data-testid=byline], .writer, \
         .zuozhe, [data-component=byline]",
    )
});
