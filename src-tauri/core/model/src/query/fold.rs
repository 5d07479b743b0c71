//! Letters without what searching overlooks.

use crate::document::is_ideograph;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Lengthens Arabic words for the look of a line; it stands for no sound.
const TATWEEL: char = '\u{640}';

/// A character as searching sees it: small, without accents, vowel signs or a tatweel. What gives nothing is overlooked.
/// Chinese, Japanese and Korean stay as they are: が is not か.
pub fn fold_char(c: char) -> impl Iterator<Item = char> {
    let plain = c.is_ascii() || is_ideograph(c);
    let kept = (plain && c != TATWEEL).then(|| c.to_ascii_lowercase());
    let folded = (!plain && c != TATWEEL).then(|| {
        std::iter::once(c)
            .nfd()
            .filter(|c| !is_combining_mark(*c))
            .flat_map(char::to_lowercase)
            .filter(|c| !is_combining_mark(*c))
    });
    kept.into_iter().chain(folded.into_iter().flatten())
}

/// A text as searching sees it.
pub fn fold(text: &str) -> String {
    text.chars().flat_map(fold_char).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_and_vowel_signs_are_overlooked_and_kana_are_not() {
        for (text, folded) in [
            ("Überfahrt", "uberfahrt"),
            ("CAFÉ", "cafe"),
            ("cafe\u{301}", "cafe"),
            ("مَدِينَة", "مدينة"),
            ("مـــدينة", "مدينة"),
            ("أحمد", "احمد"),
            ("がか", "がか"),
            ("한국", "한국"),
            ("Ωmega", "ωmega"),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }
}
