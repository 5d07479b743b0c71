//! A page becomes a draft, and so does what was pasted.

use super::reading::{Page, Reading, page};
use crate::credit_line::credit_of;
use crate::names::names_of;
use crate::report::{Part, Why};
use crate::{Draft, IntakeError, PictureSource};
use model::document::inline_text;
use model::{Block, Document, address};
use std::borrow::Cow;

/// Whether addresses keep what was added to follow their readers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tracking {
    /// It is taken off, and the report says so.
    #[default]
    Freed,
    /// They stay as they are.
    Kept,
}

/// Cleans HTML from the clipboard: everything is body, nothing is headline or byline.
pub fn pasted(html: &str, tracking: Tracking) -> Draft {
    let mut draft = Draft::default();
    let reading = Reading { keeps_tracking: tracking == Tracking::Kept, ..Reading::default() };
    draft.body.content = super::blocks(html, &reading, &mut draft);
    draft.report.body_blocks = draft.body.content.len();
    draft
}

/// Makes a draft of a page: the headline is its first heading if that begins it, else its title.
///
/// # Errors
/// `intake.empty` when there is nothing to read in it.
pub fn read(html: &str) -> Result<Draft, IntakeError> {
    let mut draft = Draft::default();
    let page = page(html, &Reading::default(), &mut draft);
    draft.body.content = page.blocks.clone();
    if draft.body.is_empty() && page.title.is_empty() {
        return Err(IntakeError::Empty);
    }
    take_headline(&page, &mut draft);
    take_metas(&page, &mut draft);
    take_lead_picture(&mut draft);
    take_list(&mut draft);
    Ok(draft)
}

fn take_headline(page: &Page, draft: &mut Draft) {
    let mut report = crate::Report::default();
    let at =
        draft.body.content.iter().position(|block| !matches!(block, Block::Picture { .. } | Block::Divider));
    let first = at.and_then(|at| match &draft.body.content[at] {
        Block::Heading { attrs, content } if attrs.level == 1 => Some((at, content.clone())),
        _ => None,
    });
    if let Some((at, content)) = first {
        let headline = inline_text(&content).replace('\n', " ");
        for href in (Document { content: vec![draft.body.content.remove(at)] }).links() {
            report.drop(Why::LinkInHeadline, href);
        }
        draft.headline = headline;
        raise(&mut draft.body.content);
    } else if !page.title.is_empty() {
        draft.headline = page.title.clone();
    }
    draft.report.dropped.append(&mut report.dropped);
    if !draft.headline.is_empty() {
        draft.report.recognise(Part::Headline, draft.headline.clone());
    }
    if draft.headline != page.title && !page.title.is_empty() && !page.title.contains(&draft.headline) {
        draft.report.drop(Why::PageTitle, page.title.clone());
    }
}

/// The headings under the headline move up, now that it is no heading of the body.
fn raise(blocks: &mut [Block]) {
    crate::markdown::level(blocks);
}

fn take_metas(page: &Page, draft: &mut Draft) {
    let meta = |names: &[&str]| {
        let wanted =
            |name: &&str| page.metas.iter().find(|(known, content)| known == name && !content.is_empty());
        names.iter().find_map(wanted).map(|(_, content)| content.clone())
    };
    if let Some(dek) = meta(&["description", "og:description", "dcterms.abstract"]) {
        draft.report.recognise(Part::Dek, dek.as_str());
        draft.dek = dek;
    }
    if let Some(author) =
        meta(&["author", "article:author", "dc.creator", "byl"]).filter(|by| !by.contains("://"))
    {
        draft.report.recognise(Part::Byline, author.as_str());
        draft.bylines = names_of(&author).unwrap_or_else(|| vec![author]);
    }
    if let Some(tags) = meta(&["keywords", "news_keywords"]) {
        draft.report.recognise(Part::Tags, tags.as_str());
        draft.add_tags(crate::fields::listed(&tags));
    }
    let tags: Vec<String> =
        page.metas.iter().filter(|(name, _)| name == "article:tag").map(|(_, tag)| tag.clone()).collect();
    draft.add_tags(tags);
    if let Some(link) = meta(&["og:url"]).and_then(|link| address::web_link(&link).map(Cow::into_owned)) {
        draft.report.recognise(Part::Link, link.as_str());
        draft.link = link;
    }
    let times = ["article:published_time", "datepublished", "date", "dcterms.created", "dc.date", "created"];
    draft.published_at_ms = meta(&times).and_then(|time| crate::dates::moment_of(&time));
    if let Ok(language) = page.language.parse() {
        draft.language = Some(language);
        draft.report.recognise(Part::Language, page.language.as_str());
    }
    if draft.alt.is_empty()
        && let Some(alt) = meta(&["og:image:alt"])
    {
        draft.alt = alt;
    }
}

/// A picture that begins the body is the story's.
fn take_lead_picture(draft: &mut Draft) {
    let Some(Block::Picture { attrs }) = draft.body.content.first() else { return };
    let Some(at) = draft.pictures.iter().position(|picture| picture.stands_as == attrs.illustration) else {
        return;
    };
    draft.body.content.remove(0);
    let picture = draft.pictures.remove(at);
    let (PictureSource::Named { name } | PictureSource::Enclosed { name, .. }) = &picture.source;
    draft.report.recognise(Part::Picture, name.as_str());
    draft.picture = Some(picture.source);
    draft.alt = picture.alt;
    draft.caption = picture.caption;
    draft.awaited_credit = picture.credit;
    if let Some(Block::Paragraph { content }) = draft.body.content.first()
        && draft.awaited_credit.is_none()
        && let line = inline_text(content)
        && let Some(credit) = credit_of(&line)
    {
        draft.report.recognise(Part::Credit, line);
        draft.awaited_credit = Some(credit);
        draft.body.content.remove(0);
    }
}

fn take_list(draft: &mut Draft) {
    let lists: Vec<String> = draft
        .body
        .content
        .iter()
        .filter_map(|block| match block {
            Block::BulletList { content } | Block::OrderedList { content, .. } => {
                let first = Document { content: content.first()?.content.clone() };
                Some(crate::report::excerpt(first.text().lines().next()?))
            }
            _ => None,
        })
        .collect();
    for list in lists {
        draft.report.recognise(Part::List, list);
    }
}
