//! What is being typed at the caret, so that it can be completed.

use super::scan::{COLONS, COMMAS, QUOTES, is_gap};
use super::{About, Operator, operator};
use std::ops::Range;

/// What is being typed.
#[derive(Debug)]
pub enum Typing<'t> {
    /// The beginning of a word that may become an operator.
    Name {
        /// As far as it goes.
        typed: &'t str,
        /// What a completion takes the place of, in bytes.
        at: Range<usize>,
    },
    /// A value behind an operator's colon.
    Value {
        /// The operator.
        operator: &'static Operator,
        /// As far as it goes.
        typed: &'t str,
        /// What a completion takes the place of, in bytes.
        at: Range<usize>,
    },
}

/// What is being typed where the caret stands, in bytes. `None` where it is a phrase or a word of no operator's form.
pub fn typing(text: &str, caret: usize, about: About) -> Option<Typing<'_>> {
    let before = text.get(..caret)?;
    let (mut from, mut value_from, mut quoted) = (0, 0, false);
    for (at, c) in before.char_indices() {
        let after = at + c.len_utf8();
        if QUOTES.contains(&c) {
            quoted = !quoted;
        } else if !quoted && is_gap(c) {
            (from, value_from) = (after, after);
        } else if !quoted && COMMAS.contains(&c) {
            value_from = after;
        }
    }
    let word = &before[from..];
    let from = from + usize::from(word.starts_with('-'));
    let word = &before[from..];
    if let Some((name, rest)) = word.split_once(COLONS)
        && let Some(operator) = operator(name, about)
    {
        let from = value_from.max(caret - rest.len());
        let ends = |c: char| if quoted { QUOTES.contains(&c) } else { is_gap(c) || COMMAS.contains(&c) };
        let behind = &text[caret..];
        let mut to = caret + behind.find(ends).unwrap_or(behind.len());
        to += text[to..].chars().next().filter(|c| quoted && QUOTES.contains(c)).map_or(0, char::len_utf8);
        let typed = before[from..].trim_matches(QUOTES);
        return Some(Typing::Value { operator, typed, at: from..to });
    }
    let plain = !word.is_empty() && word.bytes().all(|b| b.is_ascii_alphabetic());
    let ends_here = text[caret..].chars().next().is_none_or(is_gap);
    (plain && ends_here).then_some(Typing::Name { typed: word, at: from..caret })
}
