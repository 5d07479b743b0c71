//! A document that was read becomes a draft.

use super::written::{Item, Kind, Writing, Written};
use super::{captions, head, lists};
use crate::inline::lead_in;
use crate::plain::{Line, Piece, take_invitation};
use crate::report::excerpt;
use crate::{Draft, Part, Why, credit_of};
use model::document::{HeadingAttrs, OrderedListAttrs, PictureAttrs};
use model::{Block, BlockquoteAttrs, Document, Inline, ListItem};

/// Makes a draft of what was written.
pub(crate) fn set(writing: Writing) -> Draft {
    let Writing { mut draft, mut paragraphs, notes } = writing;
    captions::take(&mut paragraphs, &mut draft);
    head::take(&mut paragraphs, &mut draft);
    take_call(&mut paragraphs, &mut draft);
    let mut body = blocks(paragraphs, &mut draft);
    if !notes.is_empty() {
        draft.report.drop(Why::Footnotes, notes.len().to_string());
        body.push(Block::Divider);
        let item = |content| ListItem { content: vec![Block::Paragraph { content }] };
        let content = notes.into_iter().map(item).collect();
        body.push(Block::OrderedList { attrs: OrderedListAttrs { start: 1 }, content });
    }
    draft.body = Document { content: body };
    draft
}

/// A closing invitation becomes the call to action; where its words lead somewhere, so does its button.
fn take_call(paragraphs: &mut Vec<Written>, draft: &mut Draft) {
    let piece = |paragraph: &Written| match paragraph.kind {
        Kind::Body => Piece::Paragraph(paragraph.text().lines().map(str::to_owned).collect()),
        _ => Piece::Divider,
    };
    let mut pieces: Vec<Piece> = paragraphs.iter().map(piece).collect();
    let Some(mut call) = take_invitation(&mut pieces) else { return };
    let taken: Vec<Written> = paragraphs.drain(pieces.len()..).collect();
    let content = taken.into_iter().map(|one| Block::Paragraph { content: one.content }).collect();
    let taken = Document { content };
    let mut links = taken.links().into_iter();
    if call.href.is_empty()
        && let Some(href) = links.next()
    {
        call.href = href.to_owned();
        call.label = call.text.split_whitespace().next().unwrap_or_default().to_owned();
    }
    for href in links.filter(|href| *href != call.href) {
        draft.report.drop(Why::LinkInHeadline, href);
    }
    let words = [call.heading.as_str(), call.text.as_str()].join(" ");
    draft.report.recognise(Part::CallToAction, words.trim());
    draft.call_to_action = Some(call);
}

fn blocks(paragraphs: Vec<Written>, draft: &mut Draft) -> Vec<Block> {
    let highest = paragraphs
        .iter()
        .filter_map(|one| if let Kind::Heading(level) = one.kind { Some(level) } else { None })
        .min();
    let mut made = Vec::new();
    let mut items: Vec<(Item, Vec<Inline>)> = Vec::new();
    for Written { kind, content } in paragraphs {
        if let Kind::Item(item) = kind {
            items.push((item, content));
            continue;
        }
        end_list(&mut items, &mut made, draft);
        match kind {
            Kind::Heading(level) => {
                let level = if Some(level) == highest { 1 } else { 2 };
                made.push(Block::Heading { attrs: HeadingAttrs { level }, content });
            }
            Kind::Quote => quote(content, &mut made),
            Kind::Picture(illustration) => made.push(Block::Picture { attrs: PictureAttrs { illustration } }),
            Kind::Body => made.extend(paragraph(content, draft)),
            _ => made.push(Block::Paragraph { content }),
        }
    }
    end_list(&mut items, &mut made, draft);
    made
}

fn end_list(items: &mut Vec<(Item, Vec<Inline>)>, made: &mut Vec<Block>, draft: &mut Draft) {
    if let Some((_, first)) = items.first() {
        draft.report.recognise(Part::List, excerpt(&model::document::inline_text(first)));
        made.extend(lists::lists(items));
        items.clear();
    }
}

/// Quoted paragraphs that follow each other are one quote.
fn quote(content: Vec<Inline>, made: &mut Vec<Block>) {
    let paragraph = Block::Paragraph { content };
    match made.last_mut() {
        Some(Block::Blockquote { content, .. }) => content.push(paragraph),
        _ => made.push(Block::Blockquote { attrs: BlockquoteAttrs::default(), content: vec![paragraph] }),
    }
}

/// A paragraph; or, standing by itself, the credit of the story's picture.
fn paragraph(mut content: Vec<Inline>, draft: &mut Draft) -> Option<Block> {
    let text = model::document::inline_text(&content);
    if draft.awaited_credit.is_none()
        && let Some(credit) = credit_of(&text)
    {
        draft.awaited_credit = Some(credit);
        draft.report.recognise(Part::Credit, text);
        return None;
    }
    if (Line { text: text.trim(), indent: 0 }).is_divider() {
        return Some(Block::Divider);
    }
    if let Some(Inline::Text { text: first, marks }) = content.first_mut()
        && marks.is_empty()
        && let Some(end) = lead_in(first).or_else(|| lead_in(&text).filter(|end| *end <= first.len()))
    {
        let rest = first.split_off(end);
        let lead = std::mem::replace(first, rest);
        if first.is_empty() {
            content.remove(0);
        }
        draft.report.recognise(Part::LeadIn, lead.as_str());
        content.insert(0, Inline::strong(lead));
    }
    Some(Block::Paragraph { content })
}
