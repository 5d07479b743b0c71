//! The parts above the story: by their styles, and where there are none, as in plain text.

use super::written::{Kind, Written};
use crate::names::is_label;
use crate::plain::{Line, take_head};
use crate::{Draft, Part, PictureSource};
use model::Inline;
use std::collections::VecDeque;

/// How many paragraphs are looked at for the head of a story.
const LOOKED_AT: usize = 60;

/// Takes the parts off the paragraphs and puts them into the draft.
pub(super) fn take(paragraphs: &mut Vec<Written>, draft: &mut Draft) {
    take_lead_picture(paragraphs, draft);
    take_styled(paragraphs, draft);
    take_unstyled(paragraphs, draft);
    // A picture below the head opens the story as well as one above it.
    take_lead_picture(paragraphs, draft);
}

/// A picture that opens the document is the story's.
fn take_lead_picture(paragraphs: &mut Vec<Written>, draft: &mut Draft) {
    let Some(Kind::Picture(id)) = paragraphs.first().map(|first| first.kind.clone()) else { return };
    let Some(at) = draft.pictures.iter().position(|picture| picture.stands_as == id) else { return };
    if draft.picture.is_some() || draft.awaited_credit.is_some() && draft.pictures[at].credit.is_some() {
        return;
    }
    let picture = draft.pictures.remove(at);
    draft.report.recognise(Part::Picture, shown(&picture.source));
    draft.picture = Some(picture.source);
    draft.alt = picture.alt;
    draft.caption = picture.caption;
    if let Some(credit) = picture.credit {
        draft.awaited_credit = Some(credit);
    }
    paragraphs.remove(0);
}

fn shown(source: &PictureSource) -> String {
    source.name().to_owned()
}

/// A title, with a label above it and a subtitle below; or a heading that opens the document.
fn take_styled(paragraphs: &mut Vec<Written>, draft: &mut Draft) {
    let title = paragraphs.iter().take(LOOKED_AT).position(|one| one.kind == Kind::Title);
    let at = match title {
        Some(at) => at,
        None if matches!(paragraphs.first().map(|one| &one.kind), Some(Kind::Heading(_))) => 0,
        None => return,
    };
    if at == 1 && paragraphs[0].kind == Kind::Body && is_label(&paragraphs[0].text()) {
        draft.kicker = paragraphs.remove(0).text();
        draft.report.recognise(Part::Kicker, draft.kicker.as_str());
        return take_styled(paragraphs, draft);
    }
    let headline = paragraphs.remove(at);
    for href in
        (model::Document { content: vec![model::Block::Paragraph { content: headline.content.clone() }] })
            .links()
    {
        draft.report.drop(crate::Why::LinkInHeadline, href);
    }
    draft.headline = headline.text().replace('\n', " ");
    draft.report.recognise(Part::Headline, draft.headline.as_str());
    // A second title goes on the first, as when it was wrapped by hand.
    while let Some(Kind::Title) = paragraphs.get(at).map(|one| &one.kind) {
        let more = paragraphs.remove(at).text().replace('\n', " ");
        draft.report.recognise(Part::Headline, more.as_str());
        draft.headline = format!("{} {more}", draft.headline);
    }
    if let Some(Kind::Subtitle) = paragraphs.get(at).map(|one| &one.kind) {
        draft.dek = paragraphs.remove(at).text().replace('\n', " ");
        draft.report.recognise(Part::Dek, draft.dek.as_str());
    }
}

/// Reads what stands above the story as a plain text would be read.
fn take_unstyled(paragraphs: &mut Vec<Written>, draft: &mut Draft) {
    let texts: Vec<String> = paragraphs.iter().take(LOOKED_AT).map(as_plain).collect();
    let mut blocks: VecDeque<Vec<Line<'_>>> = texts.iter().map(|text| lines(text)).collect();
    let before = blocks.len();
    take_head(&mut blocks, draft);
    let taken = before - blocks.len();
    let left = blocks.front().map(Vec::len);
    paragraphs.drain(..taken);
    if let (Some(first), Some(left)) = (paragraphs.first_mut(), left)
        && matches!(first.kind, Kind::Body)
    {
        let mut split: Vec<&[Inline]> = first.content.split(|inline| *inline == Inline::HardBreak).collect();
        split.retain(|line| !model::document::inline_text(line).trim().is_empty());
        if left < split.len() {
            let kept = split.split_off(split.len() - left);
            first.content = kept.join(&Inline::HardBreak);
        }
    }
}

/// A paragraph as a plain text has it. What is no paragraph is one that no part is made of: an item of a list.
fn as_plain(paragraph: &Written) -> String {
    match paragraph.kind {
        Kind::Body => paragraph.text(),
        _ => "• …".to_owned(),
    }
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let words = text.lines().map(str::trim).filter(|line| !line.is_empty());
    words.map(|text| Line { text, indent: 0 }).collect()
}
