//! Breaking text into lines that any mail program shows whole.
//!
//! Not left to a crate that follows Unicode's line breaking (UAX 14): it breaks addresses after a slash, and an address
//! that was broken no longer leads anywhere.

use model::document::is_ideograph;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The columns of a line; RFC 5322 (2.1.1) asks for at most 78.
pub(super) const COLUMNS: usize = 76;

/// Whether a sign may not begin a line of Chinese, Japanese or Korean.
fn never_first(c: char) -> bool {
    matches!(c, '，' | '。' | '、' | '；' | '：' | '？' | '！' | '）' | '」' | '』' | '】' | '》' | '〉')
        || matches!(c, '”' | '’' | '…' | '—' | '％' | '・' | 'ー' | '々')
}

/// Whether a sign may not end one.
fn never_last(c: char) -> bool {
    matches!(c, '（' | '「' | '『' | '【' | '《' | '〈' | '“' | '‘')
}

/// How many columns a text takes: two for a Chinese character, none for what is invisible.
pub(super) fn columns(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.width() }
}

/// Appends `text`, broken at plain spaces, in lines of at most [`COLUMNS`], longer only where a single word is; its own line ends stay. The first
/// line begins with `first`, all others with `others`.
pub(super) fn wrapped(out: &mut String, first: &str, others: &str, text: &str) {
    let mut lines = Lines { out, indent: first, others, room: room_after(first), filled: 0 };
    for line in text.lines() {
        for word in line.split_ascii_whitespace() {
            // Plain words are most words, and have no place to break at.
            if word.is_ascii() {
                lines.put(word, word.len(), " ");
                continue;
            }
            let mut space = " ";
            for piece in pieces(word) {
                lines.put(piece, piece.width(), space);
                space = "";
            }
        }
        lines.end();
    }
}

/// Lines that are being filled.
struct Lines<'l> {
    out: &'l mut String,
    /// What the line at hand begins with.
    indent: &'l str,
    /// What all lines after it begin with.
    others: &'l str,
    /// The columns that the line at hand has room for after its indent.
    room: usize,
    /// Those of them that are taken.
    filled: usize,
}

impl Lines<'_> {
    /// Puts a piece of so many columns on the line at hand, after a space where one is due, or on the next.
    fn put(&mut self, piece: &str, columns: usize, space: &str) {
        if self.filled > 0 && self.filled + space.len() + columns > self.room {
            self.end();
        }
        if self.filled == 0 {
            self.out.push_str(self.indent);
        } else {
            self.out.push_str(space);
            self.filled += space.len();
        }
        self.out.push_str(piece);
        self.filled += columns;
    }

    /// Ends the line at hand; an empty one is none.
    fn end(&mut self) {
        if self.filled > 0 {
            self.out.push('\n');
            self.filled = 0;
            self.indent = self.others;
            self.room = room_after(self.others);
        }
    }
}

fn room_after(indent: &str) -> usize {
    COLUMNS.saturating_sub(columns(indent))
}

/// A word's pieces between which a line may break: Chinese, Japanese and Korean text has no spaces to break at.
fn pieces(word: &str) -> impl Iterator<Item = &str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (piece, after) = rest.split_at(first_break(rest));
        rest = after;
        Some(piece)
    })
}

/// Where a word may break first; its end, where nowhere.
fn first_break(word: &str) -> usize {
    let pairs = word.char_indices().zip(word.chars().skip(1));
    let mut breaks = pairs.filter(|((_, before), after)| may_break(*before, *after));
    breaks.next().map_or(word.len(), |((at, before), _)| at + before.len_utf8())
}

fn may_break(before: char, after: char) -> bool {
    let wide = |c: char| is_ideograph(c) || (never_first(c) && c.width() == Some(2));
    (wide(before) || wide(after)) && !never_first(after) && !never_last(before)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn lines(first: &str, others: &str, text: &str) -> Vec<String> {
        let mut out = String::new();
        wrapped(&mut out, first, others, text);
        out.lines().map(str::to_owned).collect()
    }

    #[test]
    fn an_address_is_never_broken() {
        let address = format!("https://example.org/{}", "long/way-home/".repeat(9));
        assert_eq!(
            lines("", "", &format!("See here ({address}) for more.")),
            ["See here", &format!("({address})"), "for more."]
        );
    }

    #[test]
    fn chinese_breaks_between_characters_and_before_no_stop() {
        let text = "春茶".repeat(19) + "，山上";
        let broken = lines("", "", &text);
        assert_eq!(broken.concat(), text);
        assert!(broken[1].starts_with("茶，"), "{broken:?}");
        assert!(broken.iter().all(|line| columns(line) <= COLUMNS));
    }

    #[test]
    fn items_hang() {
        let text = "word ".repeat(20);
        let broken = lines("• ", "  ", &text);
        assert_eq!(broken.len(), 2);
        assert!(broken[0].starts_with("• word") && broken[1].starts_with("  word"), "{broken:?}");
    }

    proptest! {
        #[test]
        fn wrapping_loses_no_word(text in "[a-z春茶，。 ]{0,400}") {
            let broken = lines("", "", &text);
            let letters = |text: &str| text.split_whitespace().collect::<String>();
            prop_assert_eq!(letters(&broken.concat()), letters(&text));
        }
    }
}
