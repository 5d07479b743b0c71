//! Keeping an article's text from passing for a platform's tag.

use super::Platform;
use std::{borrow::Cow, fmt::Write};

/// Which part of a mail a text belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// HTML, already escaped.
    Html,
    /// Plain text.
    Text,
}

/// An invisible character that joins its neighbours: breaks up what a platform would read, not what a reader reads.
const WORD_JOINER: char = '\u{2060}';

impl Platform {
    /// `printed`, before any tag is in it, with everything broken up that the platform would read as one.
    ///
    /// The second character of an opener becomes a numeric reference in HTML (`{&#123;`), which reads the same and is no
    /// tag, between tags and in attributes alike; in plain text a word joiner goes between the two.
    pub(crate) fn guarded(&self, printed: String, part: Part) -> String {
        match self.broken_up(&printed, part) {
            Cow::Owned(guarded) => guarded,
            Cow::Borrowed(_) => printed,
        }
    }

    fn broken_up<'a>(&self, printed: &'a str, part: Part) -> Cow<'a, str> {
        if !self.openers.iter().any(|opener| printed.contains(opener)) {
            return Cow::Borrowed(printed);
        }
        let mut out = String::with_capacity(printed.len() + 64);
        let mut rest = printed;
        while let Some(c) = rest.chars().next() {
            let opener = self.openers.iter().find(|opener| rest.starts_with(**opener));
            match (opener.map(|opener| opener.as_bytes()), part) {
                (Some(&[_, second]), Part::Html) => {
                    // Writing to a String can't fail.
                    let _ = write!(out, "{c}&#{second};");
                    rest = &rest[2..];
                }
                (Some(_), Part::Text) => {
                    // Only one character on: the second may begin the next opener.
                    out.push(c);
                    out.push(WORD_JOINER);
                    rest = &rest[1..];
                }
                _ => {
                    out.push(c);
                    rest = &rest[c.len_utf8()..];
                }
            }
        }
        Cow::Owned(out)
    }
}
