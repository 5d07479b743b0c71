//! The words of one paragraph as they come: white space folded, marks joined.

use super::style::White;
use crate::characters::is_unspaced;
use model::document::LinkAttrs;
use model::{Inline, Mark};
use std::cell::Cell;
use std::rc::Rc;

/// The most runs of words that one link is set over; a link holds its address once for each.
const MOST_RUNS: u32 = 30;

/// A link that is open.
#[derive(Debug)]
pub(super) struct Link {
    pub(super) href: String,
    runs: Cell<u32>,
}

impl Link {
    pub(super) fn to(href: String) -> Rc<Self> {
        Rc::new(Link { href, runs: Cell::new(0) })
    }
}

/// How words are set.
#[derive(Clone, Debug, Default)]
pub(super) struct Set {
    pub(super) strong: bool,
    pub(super) em: bool,
    pub(super) strikethrough: bool,
    pub(super) code: bool,
    /// Names the source of a quote, or a work.
    pub(super) cite: bool,
    pub(super) link: Option<Rc<Link>>,
}

impl PartialEq for Set {
    fn eq(&self, other: &Self) -> bool {
        let flags = |set: &Set| (set.strong, set.em, set.strikethrough, set.code);
        flags(self) == flags(other)
            && match (&self.link, &other.link) {
                (Some(one), Some(two)) => Rc::ptr_eq(one, two) || one.href == two.href,
                (None, None) => true,
                _ => false,
            }
    }
}

enum Piece {
    Run { text: String, set: Set },
    Break,
}

enum Space {
    Plain { has_line_end: bool },
    NoBreak,
}

#[derive(Default)]
pub(super) struct Line {
    pieces: Vec<Piece>,
    space: Option<(Space, Set)>,
    /// Whether words came that were no citation.
    has_own_words: bool,
    /// What Word put before an item: a bullet, a number.
    pub(super) marker: String,
}

impl Line {
    pub(super) fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Whether all of its words name a source.
    pub(super) fn is_citation(&self) -> bool {
        !self.pieces.is_empty() && !self.has_own_words
    }

    pub(super) fn ends_with_break(&self) -> bool {
        matches!(self.pieces.last(), Some(Piece::Break))
    }

    pub(super) fn push(&mut self, text: &str, set: &Set, white: White) {
        let keeps_spaces = white == White::Kept && set.code;
        for c in text.chars() {
            match c {
                '\n' if white != White::Collapsed => self.push_break(),
                ' ' | '\t' if keeps_spaces => self.push_character(c, set),
                ' ' | '\t' | '\n' | '\r' | '\u{c}' => self.push_space(c == '\n', set),
                '\u{a0}' if keeps_spaces => self.push_character(' ', set),
                // Nobody means one in code, where it would be another character than it seems.
                '\u{a0}' if set.code => self.push_space(false, set),
                '\u{a0}' => self.push_no_break_space(set),
                '\u{feff}' => {}
                '\u{2028}' | '\u{85}' => self.push_break(),
                '\u{2029}' => {
                    self.push_break();
                    self.push_break();
                }
                c if c.is_control() => {}
                c => self.push_word(c, set),
            }
        }
    }

    /// A new line; at the beginning of a paragraph it is nothing.
    pub(super) fn push_break(&mut self) {
        self.space = None;
        if !self.pieces.is_empty() {
            self.pieces.push(Piece::Break);
        }
    }

    fn push_space(&mut self, has_line_end: bool, set: &Set) {
        match &mut self.space {
            Some((Space::Plain { has_line_end: had }, _)) => *had |= has_line_end,
            Some((space, _)) => *space = Space::Plain { has_line_end: false },
            None => self.space = Some((Space::Plain { has_line_end }, set.clone())),
        }
    }

    /// One alone is meant; beside other spaces it is how programs write a second one.
    fn push_no_break_space(&mut self, set: &Set) {
        match &mut self.space {
            Some((space, _)) => *space = Space::Plain { has_line_end: false },
            None => self.space = Some((Space::NoBreak, set.clone())),
        }
    }

    fn push_word(&mut self, c: char, set: &Set) {
        if let Some((space, its_set)) = self.space.take()
            && let Some(Piece::Run { text, .. }) = self.pieces.last()
        {
            let between = |kind: fn(char) -> bool| kind(c) && text.chars().next_back().is_some_and(kind);
            match space {
                Space::NoBreak => self.push_character('\u{a0}', &its_set),
                // Between two Chinese characters a line end is how the HTML was wrapped.
                Space::Plain { has_line_end: true } if between(is_unspaced) => {}
                Space::Plain { .. } => self.push_character(' ', &its_set),
            }
        }
        self.push_character(c, set);
    }

    fn push_character(&mut self, c: char, set: &Set) {
        self.has_own_words |= !set.cite && !c.is_whitespace();
        match self.pieces.last_mut() {
            Some(Piece::Run { text, set: last }) if last == set => text.push(c),
            _ => {
                let mut set = set.clone();
                if let Some(link) = &set.link {
                    link.runs.set(link.runs.get() + 1);
                    if link.runs.get() > MOST_RUNS {
                        set.link = None;
                    }
                }
                self.pieces.push(Piece::Run { text: c.to_string(), set });
            }
        }
    }

    /// The paragraphs it makes: an empty line parts two. Leaves the line empty.
    pub(super) fn take(&mut self) -> Vec<Vec<Inline>> {
        let mut paragraphs = vec![Vec::new()];
        let mut breaks = 0;
        let mut last_is_code = false;
        for piece in self.pieces.drain(..) {
            let Piece::Run { text, set } = piece else {
                breaks += 1;
                continue;
            };
            let in_code = last_is_code && set.code;
            let current = paragraphs.last_mut().expect("there is always one");
            if breaks > 1 && !in_code && !current.is_empty() {
                paragraphs.push(Vec::new());
            } else if !current.is_empty() {
                current.extend(std::iter::repeat_n(Inline::HardBreak, breaks));
            }
            breaks = 0;
            last_is_code = set.code;
            paragraphs.last_mut().expect("there is always one").push(inline(text, &set));
        }
        self.space = None;
        self.has_own_words = false;
        self.marker.clear();
        paragraphs.into_iter().map(joined).filter(|content| has_words(content)).collect()
    }
}

fn inline(text: String, set: &Set) -> Inline {
    if text.chars().all(char::is_whitespace) && !set.code {
        return Inline::plain(text);
    }
    let href = set.link.as_ref().map(|link| link.href.clone());
    let marks = [
        set.strong.then_some(Mark::Strong),
        set.em.then_some(Mark::Em),
        href.map(|href| Mark::Link { attrs: LinkAttrs { href } }),
        set.strikethrough.then_some(Mark::Strikethrough),
        set.code.then_some(Mark::Code),
    ];
    Inline::Text { text, marks: marks.into_iter().flatten().collect() }
}

/// Joins neighbours that are set the same.
fn joined(content: Vec<Inline>) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::with_capacity(content.len());
    for inline in content {
        match (out.last_mut(), &inline) {
            (Some(Inline::Text { text, marks }), Inline::Text { text: more, marks: same })
                if marks == same =>
            {
                text.push_str(more);
            }
            _ => out.push(inline),
        }
    }
    // White space at the end is nothing, and neither is a break before it.
    while let Some(last) = out.last_mut() {
        if let Inline::Text { text, .. } = last {
            text.truncate(text.trim_end().len());
            if !text.is_empty() {
                break;
            }
        }
        out.pop();
    }
    out
}

/// Whether there is something to read: characters that show nothing are nothing.
fn has_words(content: &[Inline]) -> bool {
    content.iter().any(|inline| match inline {
        Inline::Text { text, .. } => text
            .chars()
            .any(|c| !c.is_whitespace() && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{ad}')),
        Inline::HardBreak => false,
    })
}
