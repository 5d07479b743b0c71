//! How much there is to read.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use unicode_segmentation::UnicodeSegmentation;

/// Words of an English text read in a minute (Brysbaert 2019, silent reading of non-fiction).
const WORDS_A_MINUTE: usize = 238;
/// Characters of a Chinese text read in a minute (same source's order of magnitude for Chinese readers).
const CHARACTERS_A_MINUTE: usize = 400;

/// How much there is to read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Length {
    /// Words; a Chinese, Japanese or Korean character counts as one.
    pub words: usize,
    /// Minutes, rounded up; 0 only for an empty text.
    pub minutes: usize,
}

/// Counts a text's words and the time it takes to read.
pub fn length_of(text: &str) -> Length {
    let (mut words, mut characters) = (0, 0);
    // No word reaches over white space, and most stretches between it are one plain word each: those need no tables.
    for stretch in text.split_ascii_whitespace() {
        if is_plain_word(stretch) {
            words += 1;
            continue;
        }
        for word in stretch.unicode_words() {
            let ideographs = word.chars().filter(|c| is_ideograph(*c)).count();
            characters += ideographs;
            words += usize::from(ideographs == 0);
        }
    }
    let seconds = words * 60 / WORDS_A_MINUTE + characters * 60 / CHARACTERS_A_MINUTE;
    let total = words + characters;
    Length { words: total, minutes: if total == 0 { 0 } else { seconds.div_ceil(60).max(1) } }
}

/// Whether a stretch is certainly one word: ASCII letters and digits, with stops round them at most.
fn is_plain_word(stretch: &str) -> bool {
    let (mut in_word, mut after_word) = (false, false);
    for byte in stretch.bytes() {
        match byte {
            _ if byte.is_ascii_alphanumeric() && !after_word => in_word = true,
            _ if byte.is_ascii_punctuation() => after_word = in_word,
            _ => return false,
        }
    }
    in_word
}

/// Whether a character stands for a word or a syllable by itself: Han, kana, Hangul.
pub fn is_ideograph(c: char) -> bool {
    matches!(c,
        '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_is_counted_by_the_character_and_english_by_the_word() {
        assert_eq!(length_of("Spring tea, again").words, 3);
        assert_eq!(length_of("春茶山上").words, 4);
        assert_eq!(length_of(""), Length { words: 0, minutes: 0 });
        assert_eq!(length_of(&"word ".repeat(476)).minutes, 2);
    }

    proptest::proptest! {
        #[test]
        fn words_are_those_that_unicode_finds(text in "[a-zA-Z0-9 .,'’\u{2014}_\u{a0}\u{301}茶かé-]{0,60}") {
            let found = text.unicode_words().map(|word| word.chars().filter(|c| is_ideograph(*c)).count().max(1));
            proptest::prop_assert_eq!(length_of(&text).words, found.sum::<usize>());
        }
    }
}
