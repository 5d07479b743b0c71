//! The lines above the story: headline, kicker, dek, and the furniture among them.
//!
//! The first line is the headline. A short line without a stop after it is the kicker. A paragraph of up to
//! three sentences is the dek when bylines, credit or tags follow it, when a kicker stands above it, or when it
//! is short beside the paragraph that follows. Everything else begins the body.

use super::furniture::{Furniture, bare_tags, furniture_of, place};
use super::lines::Line;
use super::wrapping::{is_wrapped, joined, paragraph_lines};
use crate::characters::{is_sentence, sentences};
use crate::inline::lead_in;
use crate::names::is_label;
use crate::{Draft, Part};
use std::collections::VecDeque;

/// A first line of this many characters is prose, no headline.
const HEADLINE_CHARACTERS: usize = 150;
/// The most characters of a dek: when something after it shows that it is one, under a kicker, and alone.
const DEK_CHARACTERS: usize = 420;
const DEK_UNDER_KICKER_CHARACTERS: usize = 300;
const DEK_ALONE_CHARACTERS: usize = 200;
/// The most sentences of a dek, and the most lines it may be wrapped into.
const DEK_SENTENCES: usize = 3;
const DEK_LINES: usize = 12;
/// How many blocks of furniture may stand between the dek and the story.
const FURNITURE_BLOCKS: usize = 12;

/// How many lines a head may have; what goes on longer is no head.
const HEAD_LINES: usize = 60;

type Blocks<'a> = VecDeque<Vec<Line<'a>>>;

/// Takes the head off the blocks and puts it into the draft; what is left is the body.
pub(crate) fn take(blocks: &mut Blocks, draft: &mut Draft) {
    for _ in 0..HEAD_LINES {
        if !take_furniture(blocks, draft, Above::Nothing) {
            break;
        }
    }
    if draft.headline.is_empty() {
        take_kicker_over_headline(blocks, draft);
        if !take_headline(blocks, draft) {
            return;
        }
    }
    let mut above = Above::Nothing;
    for _ in 0..HEAD_LINES {
        let is_credit = blocks.front().and_then(|block| block.first()).is_some_and(is_credit);
        if take_furniture(blocks, draft, above) {
            above = if is_credit { Above::Credit } else { Above::Nothing };
        } else if take_kicker(blocks, draft) || take_dek(blocks, draft) {
            above = Above::Nothing;
        } else {
            return;
        }
    }
}

/// What was taken last.
#[derive(Clone, Copy, PartialEq)]
enum Above {
    Credit,
    Nothing,
}

/// Takes the first line when it is furniture.
fn take_furniture(blocks: &mut Blocks, draft: &mut Draft, above: Above) -> bool {
    let Some(block) = blocks.front() else { return false };
    let Some(line) = block.first().copied() else { return false };
    if block.len() > 1 && is_wrapped(&block[..block.len().min(HEAD_LINES)]) {
        return false;
    }
    if let Some(furniture) = furniture_of(&line) {
        let placed = place(draft, &line, furniture);
        if placed {
            drop_lines(blocks, 1);
        }
        return placed;
    }
    let next = block.get(1).or_else(|| blocks.get(1).and_then(|next| next.first()));
    let is_alone = block.len() == 1 || block.get(1).is_some_and(is_credit);
    if is_alone
        && (above == Above::Credit || next.is_some_and(is_credit))
        && draft.tags.is_empty()
        && let Some(tags) = bare_tags(&line)
    {
        draft.add_tags(tags);
        draft.report.recognise(Part::Tags, line.text);
        drop_lines(blocks, 1);
        return true;
    }
    false
}

fn is_credit(line: &Line) -> bool {
    matches!(furniture_of(line), Some(Furniture::Credit(_)))
}

/// A short line in capitals over a longer line that is none: the kicker, where it is printed.
fn take_kicker_over_headline(blocks: &mut Blocks, draft: &mut Draft) {
    let (Some([line]), Some([next])) = (blocks.front().map(Vec::as_slice), blocks.get(1).map(Vec::as_slice))
    else {
        return;
    };
    let in_capitals =
        |text: &str| text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase);
    let over_headline = in_capitals(line.text)
        && !in_capitals(next.text)
        && is_label(line.text)
        && line.text.chars().count() <= 30
        && next.text.chars().count() < HEADLINE_CHARACTERS
        && next.text.split_whitespace().count() >= 4
        && !is_sentence(next.text)
        && furniture_of(next).is_none()
        && next.item().is_none();
    if over_headline && draft.kicker.is_empty() {
        let line = line.text;
        line.clone_into(&mut draft.kicker);
        draft.report.recognise(Part::Kicker, line);
        drop_lines(blocks, 1);
    }
}

fn take_headline(blocks: &mut Blocks, draft: &mut Draft) -> bool {
    let Some((headline, lines)) = blocks.front().and_then(|block| headline_of(block)) else { return false };
    draft.report.recognise(Part::Headline, headline.as_str());
    draft.headline = headline;
    drop_lines(blocks, lines);
    true
}

/// The headline that a block begins with, and how many lines it takes.
fn headline_of(block: &[Line]) -> Option<(String, usize)> {
    let first = block.first()?;
    if first.item().is_some() || first.is_divider() || first.quoted().is_some() {
        return None;
    }
    let (headline, lines) = if block.len() > 1 && is_wrapped(block) {
        // A whole block that was wrapped is one headline, or prose: never a line of it.
        let whole = joined(block);
        (!is_sentence(&whole)).then_some((whole, block.len()))?
    } else {
        (first.text.to_owned(), 1)
    };
    (headline.chars().count() < HEADLINE_CHARACTERS).then_some((headline, lines))
}

fn take_kicker(blocks: &mut Blocks, draft: &mut Draft) -> bool {
    let Some([line]) = blocks.front().map(Vec::as_slice) else { return false };
    let line = *line;
    let follows = blocks.get(1).and_then(|block| block.first());
    let fits = draft.kicker.is_empty()
        && draft.dek.is_empty()
        && follows.is_some_and(|next| next.item().is_none())
        && is_prose(&line)
        && is_label(line.text);
    if fits {
        line.text.clone_into(&mut draft.kicker);
        draft.report.recognise(Part::Kicker, line.text);
        drop_lines(blocks, 1);
    }
    fits
}

fn is_prose(line: &Line) -> bool {
    line.item().is_none() && !line.is_divider() && line.quoted().is_none()
}

fn take_dek(blocks: &mut Blocks, draft: &mut Draft) -> bool {
    if !draft.dek.is_empty() {
        return false;
    }
    let Some(dek) = dek_of(blocks, !draft.kicker.is_empty()) else { return false };
    draft.report.recognise(Part::Dek, dek.as_str());
    draft.dek = dek;
    blocks.pop_front();
    true
}

fn dek_of(blocks: &Blocks, has_kicker: bool) -> Option<String> {
    let (block, next) = (blocks.front()?, blocks.get(1)?);
    let story_follows = blocks.iter().skip(1).take(FURNITURE_BLOCKS).any(|block| begins_story(block));
    if !story_follows || !block.iter().all(is_prose) || block.len() > DEK_LINES {
        return None;
    }
    let [dek] = <[String; 1]>::try_from(paragraph_lines(block)).ok()?;
    let characters = dek.chars().count();
    if characters > DEK_CHARACTERS || sentences(&dek) > DEK_SENTENCES || lead_in(&dek).is_some() {
        return None;
    }
    let furniture_follows = furniture_follows(next, blocks.get(2));
    let under_kicker = has_kicker && characters <= DEK_UNDER_KICKER_CHARACTERS;
    // Alone it has to show by itself: no stop at its end, or short beside the prose that follows.
    let next_characters: usize = next.iter().map(|line| line.text.chars().count()).sum();
    let is_short_beside = sentences(&dek) <= 2 && blocks.len() > 2 && characters * 3 <= next_characters * 2;
    let alone = characters <= DEK_ALONE_CHARACTERS
        && next.first().is_some_and(|line| line.item().is_none())
        && (!is_sentence(&dek) || is_short_beside);
    (furniture_follows || under_kicker || alone).then_some(dek)
}

/// Whether a block is more than furniture, so that a dek above it leaves a story.
fn begins_story(block: &[Line]) -> bool {
    !block.iter().all(|line| furniture_of(line).is_some() || bare_tags(line).is_some())
}

/// Whether the next block is furniture: its first line, or tags beside a credit.
fn furniture_follows(next: &[Line], after: Option<&Vec<Line>>) -> bool {
    let Some(first) = next.first() else { return false };
    let second = next.get(1).or_else(|| after.and_then(|block| block.first()));
    furniture_of(first).is_some() || (bare_tags(first).is_some() && second.is_some_and(is_credit))
}

/// Takes lines off the first block, and the block with its last line.
fn drop_lines(blocks: &mut Blocks, lines: usize) {
    if let Some(block) = blocks.front_mut() {
        block.drain(..lines.min(block.len()));
        if block.is_empty() {
            blocks.pop_front();
        }
    }
}
