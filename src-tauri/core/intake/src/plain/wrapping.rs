//! Lines that stand together: one paragraph wrapped by hand, or lines that are meant as lines?

use super::lines::Line;
use crate::characters::{columns, is_unspaced};

/// A text narrower than this was not wrapped; short lines are verse, addresses, menus.
const NARROWEST_WRAP_COLUMNS: usize = 45;

/// The lines of a paragraph, joined where they were only wrapped.
///
/// Lines were wrapped when each but the last is *filled*: the first word of the next would not have fitted into
/// the width of the widest line. Otherwise the ends of lines mean something, and each line stays one. So verse
/// and addresses keep their lines, and hard-wrapped mail becomes paragraphs; in doubt a line end stays.
pub(crate) fn paragraph_lines(lines: &[Line]) -> Vec<String> {
    if is_wrapped(lines) {
        return vec![joined(lines)];
    }
    lines.iter().map(|line| line.text.to_owned()).collect()
}

/// Whether lines are one paragraph that was wrapped by hand.
pub(crate) fn is_wrapped(lines: &[Line]) -> bool {
    let width = widest(lines);
    width >= NARROWEST_WRAP_COLUMNS
        && lines.windows(2).all(|pair| matches!(pair, [line, next] if is_filled(line, next, width)))
}

/// The widest line's columns, indentation included.
pub(crate) fn widest(lines: &[Line]) -> usize {
    lines.iter().map(|line| line.indent + columns(line.text)).max().unwrap_or(0)
}

/// Whether `line` ended because `next`'s first word did not fit into `width`.
pub(crate) fn is_filled(line: &Line, next: &Line, width: usize) -> bool {
    let word = match next.text.chars().next() {
        // Chinese breaks between any two characters, but not before a stop: three characters are room enough.
        Some(first) if is_unspaced(first) => 6,
        _ => columns(next.text.split_whitespace().next().unwrap_or_default()) + 1,
    };
    width >= NARROWEST_WRAP_COLUMNS && line.indent + columns(line.text) + word > width
}

/// The lines as one, with a space where the script has spaces and no word was broken at its hyphen.
pub(crate) fn joined(lines: &[Line]) -> String {
    let mut out = String::new();
    for line in lines {
        push_wrapped(&mut out, line.text);
    }
    out
}

/// Adds a further line of a wrapped paragraph.
pub(crate) fn push_wrapped(out: &mut String, line: &str) {
    if let (Some(last), Some(first)) = (out.chars().next_back(), line.chars().next()) {
        let before_last = out.chars().rev().nth(1);
        let hyphenated = last == '-' && before_last.is_some_and(char::is_alphabetic) && first.is_alphabetic();
        if !(hyphenated || is_unspaced(last) && is_unspaced(first)) {
            out.push(' ');
        }
    }
    out.push_str(line);
}

#[cfg(test)]
mod tests {
    use super::super::lines::blocks;
    use super::*;

    fn lines_of(text: &str) -> Vec<String> {
        paragraph_lines(&blocks(text)[0])
    }

    #[test]
    fn a_wrapped_paragraph_is_joined() {
        let wrapped = "The harbour office said that the ferry would leave an hour\n\
                       later than planned, since the water in the basin is still\n\
                       too low.";
        assert_eq!(lines_of(wrapped), [wrapped.replace('\n', " ")]);
        let hyphen = "The harbour office said that the boat, a well-\nknown one, would leave an hour later";
        assert_eq!(lines_of(hyphen), [hyphen.replace('\n', "")]);
    }

    #[test]
    fn wrapped_chinese_is_joined_without_a_space() {
        let wrapped = "港口办公室说渡轮将比计划晚一个小时离开因为港池里的水位仍\n然太低，大家都在等。";
        assert_eq!(lines_of(wrapped), [wrapped.replace('\n', "")]);
    }

    #[test]
    fn verse_and_addresses_keep_their_lines() {
        assert_eq!(lines_of("Harbour Press\n12 Quay Street\nPort Amsel").len(), 3);
        assert_eq!(
            lines_of("The tide comes in,\nthe tide goes out,\nand nobody is asked about\nthe boats.").len(),
            4
        );
        assert_eq!(
            lines_of("A first line that is fairly long, and has its own end.\nA second one.\nA third.").len(),
            3
        );
    }
}
