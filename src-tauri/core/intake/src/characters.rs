//! What single characters are: wide, Chinese, a line's filling.

use model::document::is_ideograph;

/// Whether a character is set on a full square: ideographs, kana, Hangul and the punctuation set with them.
pub(crate) fn is_wide(c: char) -> bool {
    is_ideograph(c)
        || matches!(c, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ff60}' | '\u{fe30}'..='\u{fe4f}')
}

/// Whether words of this script stand without spaces between them. Hangul has spaces.
pub(crate) fn is_unspaced(c: char) -> bool {
    is_wide(c) && !matches!(c, '\u{ac00}'..='\u{d7af}')
}

/// The columns a line takes in a typewriter face: a wide character takes two, a tab goes to the next fourth.
pub(crate) fn columns(text: &str) -> usize {
    text.chars().fold(0, |column, c| match c {
        '\t' => column / 4 * 4 + 4,
        c if is_wide(c) => column + 2,
        _ => column + 1,
    })
}

/// Whether a character ends a sentence.
pub(crate) fn ends_sentence(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '۔' | '।')
}

/// Whether a character closes a quotation or a bracket, so that it may follow a sentence's end.
pub(crate) fn closes(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '»' | '«' | '“' | ')' | ']' | '」' | '』' | '）' | '》')
}

/// Whether a text ends as a sentence does.
pub(crate) fn is_sentence(text: &str) -> bool {
    text.trim_end().trim_end_matches(closes).ends_with(ends_sentence)
}

/// How many sentences a text holds, counting a last one without its stop.
pub(crate) fn sentences(text: &str) -> usize {
    let mut count = 0;
    let mut open = false;
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        if ends_sentence(c) {
            while characters.next_if(|next| ends_sentence(*next) || closes(*next)).is_some() {}
            let ends = is_wide(c) || characters.peek().is_none_or(|next| next.is_whitespace());
            if ends && open {
                count += 1;
                open = false;
            }
        } else if c.is_alphanumeric() {
            open = true;
        }
    }
    count + usize::from(open)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_counted_by_their_stops() {
        for (text, count) in [
            ("", 0),
            ("One line without a stop", 1),
            ("One. Two! Three?", 3),
            ("It grew by 3.5 percent. “Enough,” she said.", 2),
            ("第一句。第二句！", 2),
            ("Well … then?!", 2),
        ] {
            assert_eq!(sentences(text), count, "{text}");
        }
    }

    #[test]
    fn a_wide_character_takes_two_columns() {
        assert_eq!(columns("茶 tea"), 6);
        assert_eq!(columns("\ta"), 5);
    }
}
