//! Sets a plain text: its parts into the draft, the rest as a document.

use super::body::{Item, Piece, pieces};
use super::lines::Marker;
use super::{head, invitation, lines};
use crate::inline::{lead_in, push_linked};
use crate::report::excerpt;
use crate::{Draft, Part, credit_of};
use model::document::OrderedListAttrs;
use model::{Block, BlockquoteAttrs, CallToAction, Inline, ListItem};
use std::collections::VecDeque;

/// Makes a draft of a plain text.
pub fn read(text: &str) -> Draft {
    let mut draft = Draft::default();
    let mut blocks: VecDeque<_> = lines::blocks(text).into();
    head::take(&mut blocks, &mut draft);
    let mut body = pieces(blocks.make_contiguous());
    draft.call_to_action = invitation::take(&mut body);
    for piece in body {
        set(piece, &mut draft);
    }
    if let Some(call) = &draft.call_to_action {
        draft.report.recognise(Part::CallToAction, words_of(call));
    }
    draft
}

fn words_of(call: &CallToAction) -> String {
    [call.heading.as_str(), call.text.as_str()].join(" ").trim().to_owned()
}

fn set(piece: Piece, draft: &mut Draft) {
    match piece {
        Piece::Paragraph(lines) => set_paragraph(&lines, draft),
        Piece::Divider => draft.body.content.push(Block::Divider),
        Piece::Quote(lines) => {
            let content = vec![Block::Paragraph { content: lined(&lines) }];
            draft.body.content.push(Block::Blockquote { attrs: BlockquoteAttrs::default(), content });
        }
        Piece::List(items) => {
            let beginning = items.first().and_then(|item| item.paragraphs.first());
            draft.report.recognise(Part::List, beginning.map(|text| excerpt(text)).unwrap_or_default());
            draft.body.content.extend(lists(&items));
        }
    }
}

/// A paragraph; or, standing by itself, the credit of the story's picture.
fn set_paragraph(lines: &[String], draft: &mut Draft) {
    if let ([line], None) = (lines, &draft.awaited_credit)
        && let Some(credit) = credit_of(line)
    {
        draft.awaited_credit = Some(credit);
        draft.report.recognise(Part::Credit, line.as_str());
        return;
    }
    let Some((first, rest)) = lines.split_first() else { return };
    let mut content = Vec::new();
    match lead_in(first) {
        Some(end) => {
            draft.report.recognise(Part::LeadIn, &first[..end]);
            content.push(Inline::strong(&first[..end]));
            push_linked(&first[end..], &mut content);
        }
        None => push_linked(first, &mut content),
    }
    for line in rest {
        content.push(Inline::HardBreak);
        push_linked(line, &mut content);
    }
    draft.body.content.push(Block::Paragraph { content });
}

/// Lines that stay lines.
fn lined(lines: &[String]) -> Vec<Inline> {
    let mut content = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        if index > 0 {
            content.push(Inline::HardBreak);
        }
        push_linked(line, &mut content);
    }
    content
}

/// The lists that a run of flat items makes: a new one where bullets and numbers change, or the count breaks.
fn lists(items: &[Item]) -> Vec<Block> {
    let mut made: Vec<Block> = Vec::new();
    let mut last: Option<Marker> = None;
    let mut rest = items;
    while let Some((item, after)) = rest.split_first() {
        let inner = after.iter().take_while(|inner| inner.depth > item.depth).count();
        let mut content: Vec<Block> = item.paragraphs.iter().map(|text| item_paragraph(text)).collect();
        content.extend(lists(&after[..inner]));
        rest = &after[inner..];
        let goes_on = last.is_some_and(|last| follows(last, item.marker));
        last = Some(item.marker);
        let item = ListItem { content };
        match (made.last_mut(), last) {
            (Some(Block::BulletList { content } | Block::OrderedList { content, .. }), _) if goes_on => {
                content.push(item)
            }
            (_, Some(Marker::Number(start))) => {
                made.push(Block::OrderedList { attrs: OrderedListAttrs { start }, content: vec![item] });
            }
            _ => made.push(Block::BulletList { content: vec![item] }),
        }
    }
    made
}

fn follows(last: Marker, next: Marker) -> bool {
    match (last, next) {
        (Marker::Bullet, Marker::Bullet) => true,
        (Marker::Number(last), Marker::Number(next)) => last + 1 == next,
        _ => false,
    }
}

fn item_paragraph(text: &str) -> Block {
    let mut content = Vec::new();
    push_linked(text, &mut content);
    Block::Paragraph { content }
}
