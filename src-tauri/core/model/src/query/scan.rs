//! A text cut into words, phrases and operators with their values.

use std::ops::Range;

/// A piece of a query's text.
#[derive(Debug)]
pub(super) struct Token<'t> {
    pub not: bool,
    pub at: Range<usize>,
    pub what: Piece<'t>,
    /// Whether it ends where the text does, and could go on.
    pub open: bool,
}

#[derive(Debug)]
pub(super) enum Piece<'t> {
    Word {
        text: &'t str,
    },
    Phrase {
        text: &'t str,
        star: bool,
    },
    /// A name, a colon, and what stands behind it; no values where nothing does.
    Operator {
        name: &'t str,
        values: Vec<&'t str>,
    },
}

/// The quotation marks that keyboards and word processors make.
pub(super) const QUOTES: [char; 6] = ['"', '“', '”', '„', '«', '»'];
/// Input methods for Chinese and Japanese type the wide ones.
pub(super) const COLONS: [char; 2] = [':', '：'];
pub(super) const COMMAS: [char; 2] = [',', '，'];

pub(super) fn is_gap(c: char) -> bool {
    c.is_whitespace() || c == '\0'
}

/// Cuts a text. `knows` tells the names of operators.
pub(super) fn scan<'t>(text: &'t str, knows: impl Fn(&str) -> bool) -> Vec<Token<'t>> {
    let mut scanner = Scanner { text, at: 0 };
    let mut tokens = Vec::new();
    while scanner.skip_gaps() {
        tokens.extend(scanner.token(&knows));
    }
    tokens
}

struct Scanner<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Scanner<'t> {
    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn take(&mut self, wanted: impl Fn(char) -> bool) -> bool {
        let taken = self.peek().filter(|c| wanted(*c));
        self.at += taken.map_or(0, char::len_utf8);
        taken.is_some()
    }

    /// What stands before the first such character.
    fn until(&mut self, end: impl Fn(char) -> bool) -> &'t str {
        let length = self.rest().find(end).unwrap_or(self.rest().len());
        let found = &self.rest()[..length];
        self.at += length;
        found
    }

    fn skip_gaps(&mut self) -> bool {
        self.until(|c| !is_gap(c));
        self.at < self.text.len()
    }

    /// What stands in quotation marks, and whether they were closed.
    fn quoted(&mut self) -> (&'t str, bool) {
        let text = self.until(|c| QUOTES.contains(&c));
        (text, self.take(|c| QUOTES.contains(&c)))
    }

    fn token(&mut self, knows: impl Fn(&str) -> bool) -> Option<Token<'t>> {
        let from = self.at;
        let after = self.rest().strip_prefix('-').and_then(|rest| rest.chars().next());
        let not = after.is_some_and(|c| c != '-' && !is_gap(c));
        self.at += usize::from(not);
        let mut closed = false;
        let what = if self.take(|c| QUOTES.contains(&c)) {
            let text;
            (text, closed) = self.quoted();
            let star = closed && self.take(|c| c == '*');
            if text.trim().is_empty() {
                return None;
            }
            Piece::Phrase { text, star }
        } else if let Some(name) = self.operator(knows) {
            let mut values = Vec::new();
            loop {
                let value = if self.take(|c| QUOTES.contains(&c)) {
                    let value;
                    (value, closed) = self.quoted();
                    value
                } else {
                    closed = false;
                    self.until(|c| is_gap(c) || COMMAS.contains(&c) || QUOTES.contains(&c))
                };
                values.extend(Some(value.trim()).filter(|value| !value.is_empty()));
                if !self.take(|c| COMMAS.contains(&c)) {
                    break;
                }
            }
            Piece::Operator { name, values }
        } else {
            let text = self.until(|c| is_gap(c) || QUOTES.contains(&c));
            // A hyphen alone is the beginning of what must not be.
            if text == "-" {
                return None;
            }
            Piece::Word { text }
        };
        let open = self.at == self.text.len() && !closed;
        Some(Token { not, at: from..self.at, what, open })
    }

    /// The name of an operator that stands here, and is then passed with its colon.
    fn operator(&mut self, knows: impl Fn(&str) -> bool) -> Option<&'t str> {
        let rest = self.rest();
        let length = rest.find(|c: char| !c.is_ascii_alphabetic())?;
        let name = &rest[..length];
        let colon = rest[length..].chars().next().filter(|c| COLONS.contains(c))?;
        if !knows(name) {
            return None;
        }
        self.at += length + colon.len_utf8();
        Some(name)
    }
}

/// The name that stands before a colon in a word, where it looks like an operator's: letters, and something behind that is
/// no address.
pub(super) fn looks_like_an_operator(word: &str) -> Option<&str> {
    let (name, value) = word.split_once(COLONS)?;
    let letters = name.len() > 1 && name.bytes().all(|b| b.is_ascii_alphabetic());
    (letters && !value.is_empty() && !value.starts_with('/')).then_some(name)
}
