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
            let mut overlooked = true;
            for plain in fold_char(c) {
                overlooked = false;
                let word = plain.is_alphanumeric();
                if !word && folded.chars.last().is_none_or(|last| *last == ' ') {
                    continue;
                }
                folded.chars.push(if word { plain } else { ' ' });
                folded.at.push((here, end));
            }
            // An accent that stands by itself belongs to the letter before it.
            if overlooked && let Some(last) = folded.at.last_mut().filter(|last| last.1 == here) {
                last.1 = end;
            }
            here = end;
        }
        folded
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
    let mut found: Vec<Hit> = Vec::new();
    for needle in &needles {
        stands(&folded, needle, &mut found);
    }
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

fn stands(text: &Folded, needle: &Needle, found: &mut Vec<Hit>) {
    let length = needle.chars.len();
    let loose = |c: char| c == ' ' || is_ideograph(c);
    let mut at = 0;
    let mut left = MOST;
    while left > 0 && at + length <= text.chars.len() {
        let end = at + length;
        let begins = loose(needle.chars[0]) || at == 0 || loose(text.chars[at - 1]);
        let ends = needle.prefix
            || loose(needle.chars[length - 1])
            || text.chars.get(end).is_none_or(|next| loose(*next));
        if begins && ends && text.chars[at..end] == needle.chars[..] {
            found.push(text.at[at].0 as usize..text.at[end - 1].1 as usize);
            at = end;
            left -= 1;
        } else {
            at += 1;
        }
    }
}

/// The piece of a text round its first hit; `None` where there is no hit.
pub fn snippet(text: &str, query: &Query, field: Option<Field>) -> Option<Snippet> {
    let first = hits(text, query, field).into_iter().next()?;
    let chars: Vec<char> = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    let mut units = 0;
    let hit_at = chars.iter().take_while(|c| {
        let before = units < first.start;
        units += c.len_utf16();
        before
    });
    let hit_at = hit_at.count();
    let mut from = hit_at.saturating_sub(BEFORE);
    if from > 0 {
        // Begin with a whole word, or where there are none with a whole character.
        from += chars[from..hit_at].iter().position(|c| *c == ' ').map_or(0, |space| space + 1);
    }
    let mut to = (from + LENGTH).min(chars.len());
    if to < chars.len()
        && let Some(space) =
            chars[from..to].iter().rposition(|c| *c == ' ').filter(|space| *space > LENGTH / 2)
    {
        to = from + space;
    }
    let piece: String = chars[from..to].iter().collect();
    let before = if from > 0 { "…" } else { "" };
    let after = if to < chars.len() { "…" } else { "" };
    let text = format!("{before}{}{after}", piece.trim_end());
    let hits = hits(&text, query, field);
    Some(Snippet { text, hits })
}
