//! A text as lines, and what a single line is: a bullet, a number, a divider, a quotation.

use crate::characters::columns;

/// One line that is not blank.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line<'a> {
    /// The words, without white space around them.
    pub(crate) text: &'a str,
    /// The columns before the first word.
    pub(crate) indent: usize,
}

/// How a list item begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Marker {
    /// With a bullet.
    Bullet,
    /// With a number.
    Number(u32),
}

/// A line longer than this many columns was not wrapped by hand, so its end is the end of a paragraph.
const NEVER_WRAPPED_COLUMNS: usize = 100;

const BULLETS: [char; 12] = ['•', '◦', '‣', '⁃', '▪', '■', '●', '○', '*', '-', '–', '·'];

/// The blocks of a text: lines that stand together, with blank lines between one block and the next.
///
/// A block with a line of over 100 columns holds a paragraph a line: nobody who presses Enter within a
/// paragraph lets lines grow that long. Each of its lines is a block of its own.
pub(crate) fn blocks(text: &str) -> Vec<Vec<Line<'_>>> {
    let mut blocks = Vec::new();
    let mut block: Vec<Line> = Vec::new();
    for line in text.lines() {
        let words = line.trim();
        if !words.is_empty() {
            block.push(Line { text: words, indent: columns(&line[..line.len() - line.trim_start().len()]) });
        } else if !block.is_empty() {
            push_block(std::mem::take(&mut block), &mut blocks);
        }
    }
    if !block.is_empty() {
        push_block(block, &mut blocks);
    }
    blocks
}

fn push_block<'a>(block: Vec<Line<'a>>, blocks: &mut Vec<Vec<Line<'a>>>) {
    if block.len() > 1 && block.iter().any(|line| columns(line.text) > NEVER_WRAPPED_COLUMNS) {
        blocks.extend(block.into_iter().map(|line| vec![line]));
    } else {
        blocks.push(block);
    }
}

impl<'a> Line<'a> {
    /// How the line begins an item, and the item's words.
    pub(crate) fn item(&self) -> Option<(Marker, &'a str)> {
        let first = self.text.chars().next()?;
        if BULLETS.contains(&first) {
            let rest = &self.text[first.len_utf8()..];
            // The round bullets say nothing but "item"; the others need their space, since words begin with them.
            let is_item = rest.starts_with(char::is_whitespace) || (first == '•' && !rest.is_empty());
            return (is_item && !rest.trim().is_empty()).then(|| (Marker::Bullet, rest.trim_start()));
        }
        let digits = self.text.bytes().take_while(u8::is_ascii_digit).count();
        if !(1..=3).contains(&digits) || (digits > 1 && first == '0') {
            return None;
        }
        let rest = self.text[digits..].strip_prefix(['.', ')', '、'])?;
        let spaced = rest.starts_with(char::is_whitespace) || self.text[digits..].starts_with('、');
        let number = self.text[..digits].parse().ok()?;
        (spaced && !rest.trim().is_empty()).then(|| (Marker::Number(number), rest.trim_start()))
    }

    /// Whether the line is drawn across the column: "***", "- - -", "———", "⁂".
    pub(crate) fn is_divider(&self) -> bool {
        let mut marks = self.text.chars().filter(|c| !c.is_whitespace());
        let Some(first) = marks.next() else { return false };
        if first == '⁂' {
            return marks.next().is_none();
        }
        matches!(first, '*' | '-' | '_' | '=' | '~' | '—' | '–' | '#' | '•')
            && marks.clone().count() >= 2
            && marks.all(|mark| mark == first)
    }

    /// The words of a line that is quoted as in mail: "> words".
    pub(crate) fn quoted(&self) -> Option<&'a str> {
        self.text.strip_prefix("> ").map(str::trim_start).filter(|rest| !rest.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> Line<'_> {
        Line { text, indent: 0 }
    }

    #[test]
    fn items_are_told_from_words() {
        for text in ["• tea", "- tea", "* tea", "– tea", "· tea", "•tea"] {
            assert_eq!(line(text).item(), Some((Marker::Bullet, "tea")), "{text}");
        }
        for (text, number) in [("1. tea", 1), ("12) tea", 12), ("3、tea", 3)] {
            assert_eq!(line(text).item(), Some((Marker::Number(number), "tea")), "{text}");
        }
        for text in [
            "-5 degrees",
            "*tea*",
            "1.5 litres",
            "2024. A year",
            "007. Bond",
            "-",
            "- ",
            "1. ",
            "— Who said it",
            "tea",
        ] {
            assert_eq!(line(text).item(), None, "{text}");
        }
    }

    #[test]
    fn dividers_are_three_of_a_kind() {
        for text in ["***", "- - -", "———", "⁂", "===="] {
            assert!(line(text).is_divider(), "{text}");
        }
        for text in ["**", "-", "*-*", "a", "*** tea"] {
            assert!(!line(text).is_divider(), "{text}");
        }
    }

    #[test]
    fn a_block_with_a_long_line_holds_a_paragraph_a_line() {
        let long = "word ".repeat(30);
        assert_eq!(
            blocks(&format!("{long}\nshort\n\na\nb\n")).iter().map(Vec::len).collect::<Vec<_>>(),
            [1, 1, 2]
        );
        assert_eq!(blocks(" \n\n").len(), 0);
    }
}
