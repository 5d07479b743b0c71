//! Makes a draft of a Markdown text.

use super::blocks::{level, push_block, push_pictures};
use super::inlines::{drop_inner, inlines, picture_words, words};
use super::{front_matter, nesting};
use crate::report::Why;
use crate::{Draft, IntakeError, Part, PictureSource, credit_of};
use comrak::nodes::{Node, NodeLink, NodeValue};
use comrak::{Arena, Options, parse_document};
use model::document::inline_text;
use model::{Block, Document, Inline};

/// Makes a draft of a Markdown text.
///
/// The headline is the front matter's, else the first heading of the first level, else a heading that begins the
/// text. A picture that begins it is the story's picture. A paragraph that is a credit and nothing else is its credit.
///
/// # Errors
/// `intake.front_matter` when the lines between two `---` at the top are broken YAML.
pub fn read(text: &str) -> Result<Draft, IntakeError> {
    let mut draft = Draft::default();
    let markdown = nesting::bounded(front_matter::take(text, &mut draft)?);
    let arena = Arena::new();
    let root = parse_document(&arena, &markdown, &options());
    let mut rest: Vec<Node<'_>> = root.children().collect();
    if draft.headline.is_empty() {
        take_headline(&mut rest, &mut draft);
    }
    take_lead_picture(&mut rest, &mut draft);
    let mut body = std::mem::take(&mut draft.body.content);
    for node in rest {
        let from = body.len();
        push_block(node, 0, &mut draft, &mut body);
        if body.len() == from + 1 {
            take_standing_credit(&mut body, &mut draft);
        }
        recognise_list(node, &mut draft);
    }
    level(&mut body);
    draft.body.content = body;
    Ok(draft)
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.strikethrough = true;
    options
}

fn take_headline<'a>(rest: &mut Vec<Node<'a>>, draft: &mut Draft) {
    let level = |node: &Node<'a>| match &node.data().value {
        NodeValue::Heading(heading) => Some(heading.level),
        _ => None,
    };
    let Some(at) = rest.iter().position(|node| level(node).is_some()) else { return };
    if at > 0 && rest.get(at).and_then(level) != Some(1) {
        return;
    }
    let mut inside = Draft { pictures: std::mem::take(&mut draft.pictures), ..Draft::default() };
    let content = inlines(rest[at], &mut inside);
    let headline = inline_text(&content).replace('\n', " ").trim().to_owned();
    if headline.is_empty() {
        return;
    }
    draft.pictures = inside.pictures;
    draft.report.dropped.append(&mut inside.report.dropped);
    // A headline holds words only: a picture in it opens the story.
    let mut opening = Vec::new();
    push_pictures(draft, 0, &mut opening);
    draft.body.content = opening;
    for href in (Document { content: vec![Block::Paragraph { content }] }).links() {
        draft.report.drop(Why::LinkInHeadline, href);
    }
    draft.report.recognise(Part::Headline, headline.as_str());
    draft.headline = headline;
    rest.remove(at);
}

/// A picture alone in the first paragraph.
fn take_lead_picture(rest: &mut Vec<Node<'_>>, draft: &mut Draft) {
    let Some(first) = rest.first().copied() else { return };
    if !matches!(first.data().value, NodeValue::Paragraph) {
        return;
    }
    let Some(only) = first.first_child().filter(|only| only.next_sibling().is_none()) else { return };
    let NodeValue::Image(link) = &only.data().value else { return };
    // One that the front matter names already is the same, or one more.
    let is_new = draft.picture.as_ref().is_none_or(|picture| picture.name() == link.url);
    if is_new && draft.pictures.is_empty() {
        place_picture(only, link, draft);
        rest.remove(0);
    }
}

fn place_picture(node: Node<'_>, link: &NodeLink, draft: &mut Draft) {
    draft.report.recognise(Part::Picture, picture_words(node));
    draft.picture = Some(PictureSource::named(&link.url));
    drop_inner(node, &mut draft.report);
    let alt = words(node);
    for (slot, text) in [(&mut draft.alt, alt), (&mut draft.caption, link.title.clone())] {
        if slot.is_empty() {
            *slot = text;
        } else if !text.is_empty() && *slot != text {
            draft.report.dropped.push(crate::Dropped { why: Why::PictureWords, text });
        }
    }
}

/// The paragraph that was set last is no part of the body when it is a picture's credit: of the one above it, else of the
/// story's.
fn take_standing_credit(body: &mut Vec<Block>, draft: &mut Draft) {
    let Some(Block::Paragraph { content }) = body.last() else { return };
    if content.contains(&Inline::HardBreak) {
        return;
    }
    let line = inline_text(content);
    let Some(credit) = credit_of(&line) else { return };
    let above = match body.iter().rev().nth(1) {
        Some(Block::Picture { attrs }) => Some(attrs.illustration),
        _ => None,
    };
    let pictured = draft.pictures.iter_mut().find(|picture| Some(picture.stands_as) == above);
    match pictured {
        Some(picture) if picture.credit.is_none() => picture.credit = Some(credit),
        _ if draft.awaited_credit.is_none() => draft.awaited_credit = Some(credit),
        _ => return,
    }
    draft.report.recognise(Part::Credit, line);
    body.pop();
}

fn recognise_list(node: Node<'_>, draft: &mut Draft) {
    if matches!(node.data().value, NodeValue::List(_))
        && let Some(first) = node.first_child().and_then(|item| item.first_child())
    {
        draft.report.recognise(Part::List, crate::report::excerpt(&words(first)));
    }
}
