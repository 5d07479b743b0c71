//! Names of people, papers and agencies, told from other words.

use crate::characters::{ends_sentence, is_unspaced};

/// Small words that stand inside names: "Ludwig van der Berg", "Museum of the Kiln".
const INSIDE_NAMES: &[&str] = &[
    "a", "al", "and", "at", "bin", "da", "das", "de", "del", "den", "der", "des", "di", "do", "dos", "du",
    "e", "el", "for", "la", "le", "of", "on", "the", "van", "von", "y", "und", "&",
];
/// The most words of one name.
const MOST_WORDS: usize = 6;
/// The most characters of one name.
const MOST_CHARACTERS: usize = 60;

/// Whether a text reads as a name: few words, each with a capital (or of a script without), no sentence.
pub(crate) fn is_name(text: &str) -> bool {
    let words = text.split_whitespace().count();
    (1..=MOST_WORDS).contains(&words)
        && text.chars().count() <= MOST_CHARACTERS
        && !text.contains(|c: char| {
            matches!(c, ':' | '：' | ';' | '?' | '!' | '。' | '，' | '？' | '！' | '"' | '“' | '…')
        })
        && text.split_whitespace().enumerate().all(|(index, word)| {
            let is_last = index + 1 == words;
            is_name_word(word) || (words > 1 && !is_last && INSIDE_NAMES.contains(&word))
        })
}

/// A capital, a script without capitals, an initial, a web name, a handle.
fn is_name_word(word: &str) -> bool {
    let bare = word.trim_start_matches(['(', '@']);
    let starts = bare.chars().next().is_some_and(|c| c.is_alphanumeric() && !c.is_lowercase());
    let is_handle = word.starts_with('@') && bare.chars().next().is_some_and(char::is_alphanumeric);
    let is_site = bare.contains('.') && !bare.ends_with('.') && !bare.starts_with('.');
    let is_particle = bare.contains(['’', '\'']) && bare.chars().any(char::is_uppercase);
    starts || is_handle || is_site || is_particle
}

/// The names of a list such as "A, B and C" or "甲、乙"; `None` unless each part is a name.
pub(crate) fn names_of(list: &str) -> Option<Vec<String>> {
    let names: Vec<String> = parts(list).into_iter().map(|part| part.trim().to_owned()).collect();
    let fits = !names.is_empty() && names.len() <= 12 && names.iter().all(|name| is_name(name));
    fits.then_some(names)
}

fn parts(list: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    for part in list.split([',', '，', '、', '&']) {
        let part = part.trim();
        let part = part.strip_prefix("and ").unwrap_or(part);
        parts.extend(part.split(" and ").filter(|part| !part.trim().is_empty()));
    }
    parts
}

/// Whether a text is short enough to be a label, and no sentence: "Business & Technology", "科技".
pub(crate) fn is_label(text: &str) -> bool {
    let is_unspaced_text = text.chars().filter(|c| is_unspaced(*c)).count() * 2 > text.chars().count();
    let most_characters = if is_unspaced_text { 12 } else { 50 };
    let first = text.chars().find(|c| c.is_alphanumeric());
    text.chars().count() <= most_characters
        && text.split_whitespace().count() <= 6
        && first.is_some_and(|c| !c.is_lowercase())
        && !text.ends_with(|c: char| ends_sentence(c) || matches!(c, ':' | '：' | ',' | '，' | ';'))
        && !text.contains("://")
        && !text.contains('@')
        && !holds_a_year(text)
}

/// A line with a year is a date line, not a section's name.
fn holds_a_year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_clauses() {
        for name in [
            "Mara Okafor",
            "Ludwig van der Berg",
            "林岚",
            "harbour.example",
            "@mara",
            "The Kiln Museum",
            "J. D. Ito",
            "Brian d’Arcy",
            "نادية",
        ] {
            assert!(is_name(name), "{name}");
        }
        for other in [
            "",
            "the river rose",
            "How the river rose",
            "Ten to one: a story",
            "A name that goes on and on and on",
            "of",
        ] {
            assert!(!is_name(other), "{other}");
        }
    }

    #[test]
    fn a_list_of_names_is_taken_apart() {
        let names = |list| names_of(list).unwrap_or_default();
        assert_eq!(names("A, B and C"), ["A", "B", "C"]);
        assert_eq!(names("A, B, and C"), ["A", "B", "C"]);
        assert_eq!(names("Ann Anders & Bo Berg"), ["Ann Anders", "Bo Berg"]);
        assert_eq!(names("林岚、陈一"), ["林岚", "陈一"]);
        assert_eq!(names_of("Monday, the river rose"), None);
        assert_eq!(names_of(""), None);
    }

    #[test]
    fn a_label_is_short_and_no_sentence() {
        assert!(is_label("Business & Technology"));
        assert!(is_label("科技"));
        for other in [
            "It rained.",
            "spring",
            "The mayor said on Monday that it rained",
            "March 4, 2026",
            "Why:",
            "https://a.example",
        ] {
            assert!(!is_label(other), "{other}");
        }
    }
}
