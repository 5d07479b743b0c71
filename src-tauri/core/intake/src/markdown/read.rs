//! Makes a draft of a Markdown text.

use super::blocks::{level, push_block};
use super::inlines::{inlines, picture_words, words};
use super::{front_matter, nesting};
use crate::report::{Report, Why};
use crate::{Draft, IntakeError, Part, credit_of};
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
    for node in rest {
        let from = draft.body.content.len();
        push_block(node, 0, &mut draft.report, &mut draft.body.content);
        if draft.body.content.len() == from + 1 {
            take_standing_credit(&mut draft);
        }
        recognise_list(node, &mut draft);
    }
    level(&mut draft.body.content);
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
    let mut report = Report::default();
    let content = inlines(rest[at], &mut report);
    let headline = inline_text(&content).replace('\n', " ").trim().to_owned();
    if headline.is_empty() {
        return;
    }
    draft.report.dropped.append(&mut report.dropped);
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
    if draft.picture.is_some() {
        draft.report.drop(Why::PictureInText, picture_words(only));
    } else {
        place_picture(only, link, draft);
    }
    rest.remove(0);
}

fn place_picture(node: Node<'_>, link: &NodeLink, draft: &mut Draft) {
    draft.report.recognise(Part::Picture, picture_words(node));
    draft.picture = Some(link.url.clone());
    let alt = words(node);
    for (slot, text) in [(&mut draft.alt, alt), (&mut draft.caption, link.title.clone())] {
        if slot.is_empty() {
            *slot = text;
        } else if !text.is_empty() && *slot != text {
            draft.report.dropped.push(crate::Dropped { why: Why::PictureInText, text });
        }
    }
}

/// The paragraph that was set last is no part of the body when it is the picture's credit.
fn take_standing_credit(draft: &mut Draft) {
    let Some(Block::Paragraph { content }) = draft.body.content.last() else { return };
    if draft.awaited_credit.is_some() || content.contains(&Inline::HardBreak) {
        return;
    }
    let line = inline_text(content);
    if let Some(credit) = credit_of(&line) {
        draft.awaited_credit = Some(credit);
        draft.report.recognise(Part::Credit, line);
        draft.body.content.pop();
    }
}

fn recognise_list(node: Node<'_>, draft: &mut Draft) {
    if matches!(node.data().value, NodeValue::List(_))
        && let Some(first) = node.first_child().and_then(|item| item.first_child())
    {
        draft.report.recognise(Part::List, crate::report::excerpt(&words(first)));
    }
}
