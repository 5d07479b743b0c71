//! Where the words of a query stand in a text.

use super::{Field, Filter, Query, What, fold_char};
use crate::document::is_ideograph;
use std::ops::Range;

/// A stretch of a text, in UTF-16 code units as JavaScript counts them: from the first to before the last.
pub type Hit = Range<usize>;

/// A piece of a longer text with the hits in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// The piece, in one line, with an ellipsis where more stands before or after it.
    pub text: String,
    /// The hits in the piece.
    pub hits: Vec<Hit>,
}

/// How much of a text is shown before its first hit, in characters.
const BEFORE: usize = 36;
/// How much in all.
const LENGTH: usize = 150;
/// No more hits than these are shown in one text.
const MOST: usize = 500;

/// A text as searching sees it: folded, each run of what is neither letter nor digit one space. With each character stands where
/// it comes from.
struct Folded {
    chars: Vec<char>,
    /// In UTF-16 code units: from and to.
    at: Vec<(u32, u32)>,
}

impl Folded {
    fn of(text: &str) -> Self {
        let mut folded = Folded { chars: Vec::with_capacity(text.len()), at: Vec::with_capacity(text.len()) };
        let mut here = 0;
        for c in text.chars() {
            let end = here + c.len_utf16() as u32;
            // Most are these, and a search folds a whole page of texts.
            if c.is_ascii() {
                folded.push(c.to_ascii_lowercase(), c.is_ascii_alphanumeric(), (here, end));
                here = end;
                continue;
            }
            let mut overlooked = true;
            for plain in fold_char(c) {
                overlooked = false;
                folded.push(plain, plain.is_alphanumeric(), (here, end));
            }
            // An accent that stands by itself belongs to the letter before it.
            if overlooked && let Some(last) = folded.at.last_mut().filter(|last| last.1 == here) {
                last.1 = end;
            }
            here = end;
        }
        folded
    }

    fn push(&mut self, c: char, is_of_word: bool, at: (u32, u32)) {
        if is_of_word || self.chars.last().is_some_and(|last| *last != ' ') {
            self.chars.push(if is_of_word { c } else { ' ' });
            self.at.push(at);
        }
    }
}

/// Words to look for, folded.
struct Needle {
    chars: Vec<char>,
    prefix: bool,
}

fn needles(query: &Query, field: Option<Field>) -> Vec<Needle> {
    let mut needles = Vec::new();
    for (term, prefix) in query.with_prefixes().filter(|(term, _)| !term.not) {
        let texts: Vec<&String> = match &term.what {
            What::Words(words) => vec![&words.text],
            What::Filter(Filter::Text(of, texts)) if Some(*of) == field => texts.iter().collect(),
            What::Filter(_) => continue,
        };
        for text in texts {
            let mut chars = Folded::of(text).chars;
            while chars.last() == Some(&' ') {
                chars.pop();
            }
            if !chars.is_empty() {
                needles.push(Needle { chars, prefix });
            }
        }
    }
    needles
}

/// Where the words of a query stand in a text; in a field, also those that are asked for in that field alone. In order,
/// none over another.
pub fn hits(text: &str, query: &Query, field: Option<Field>) -> Vec<Hit> {
    let needles = needles(query, field);
    if needles.is_empty() || text.is_empty() {
        return Vec::new();
    }
    let folded = Folded::of(text);
    let mut found: Vec<Hit> = needles.iter().flat_map(|needle| stands(&folded, needle).take(MOST)).collect();
    found.sort_by_key(|hit| (hit.start, hit.end));
    let mut apart: Vec<Hit> = Vec::with_capacity(found.len());
    for hit in found {
        match apart.last_mut() {
            Some(last) if hit.start <= last.end => last.end = last.end.max(hit.end),
            _ => apart.push(hit),
        }
    }
    apart
}

/// Where a needle stands, in order.
fn stands<'t>(text: &'t Folded, needle: &'t Needle) -> impl Iterator<Item = Hit> + 't {
    let loose = |c: char| c == ' ' || is_ideograph(c);
    let Needle { chars, prefix } = needle;
    let fits = move |at: usize| {
        let end = at + chars.len();
        text.chars.get(at..end) == Some(&chars[..])
            && (loose(chars[0]) || at == 0 || loose(text.chars[at - 1]))
            && (*prefix
                || loose(chars[chars.len() - 1])
                || text.chars.get(end).is_none_or(|next| loose(*next)))
    };
    let mut from = 0;
    std::iter::from_fn(move || {
        let mut begins = text.chars.get(from..)?.iter().enumerate().filter(|(_, c)| **c == chars[0]);
        let at = from + begins.find(|(at, _)| fits(from + at))?.0;
        from = at + chars.len();
        Some(text.at[at].0 as usize..text.at[from - 1].1 as usize)
    })
}

/// The piece of a text round its first hit; `None` where there is no hit.
pub fn snippet(text: &str, query: &Query, field: Option<Field>) -> Option<Snippet> {
    let folded = Folded::of(text);
    let needles = needles(query, field);
    let first =
        needles.iter().filter_map(|needle| stands(&folded, needle).next()).min_by_key(|hit| hit.start)?;
    let hit_at = byte_at(text, first.start);
    let mut from = text[..hit_at].char_indices().rev().nth(BEFORE - 1).map_or(0, |(at, _)| at);
    if from > 0 {
        // Begin with a whole word, or where there are none with a whole character.
        let space = text[from..hit_at].char_indices().find(|(_, c)| c.is_whitespace());
        from += space.map_or(0, |(at, space)| at + space.len_utf8());
    }
    let mut to = text[from..].char_indices().nth(LENGTH).map_or(text.len(), |(at, _)| from + at);
    if to < text.len() {
        let spaces = text[from..to].char_indices().skip(LENGTH / 2 + 1).filter(|(_, c)| c.is_whitespace());
        to = spaces.last().map_or(to, |(at, _)| from + at);
    }
    let piece: String = text[from..to].chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    let before = if from > 0 { "…" } else { "" };
    let after = if to < text.len() { "…" } else { "" };
    let text = format!("{before}{}{after}", piece.trim_end());
    let hits = hits(&text, query, field);
    Some(Snippet { text, hits })
}

/// The byte at which a UTF-16 code unit stands; the text's end for one beyond it.
pub fn byte_at(text: &str, unit: usize) -> usize {
    let mut units = 0;
    let stands = text.char_indices().find(|(_, c)| {
        let here = units >= unit;
        units += c.len_utf16();
        here
    });
    stands.map_or(text.len(), |(at, _)| at)
}
