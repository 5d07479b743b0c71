//! Chinese, Japanese and Korean runs, cut so that every part of them is found.

use model::{document::is_ideograph, query::fold_char};

/// A text with its CJK runs cut into characters and pairs, and Hebrew and Arabic without vowel signs, at which FTS5's
/// tokenizer would end a word; all else as it was.
///
/// `春茶山` becomes `春 春茶 茶 茶山 山`: a single character is found, a pair is, and since the parts of any
/// longer piece stand next to each other in one order only, it is found as a phrase and exactly where it stands.
pub(crate) fn cjk_split(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before: Option<char> = None;
    for c in text.chars() {
        match (before, is_ideograph(c)) {
            (Some(last), true) => {
                out.push(' ');
                out.extend([last, c]);
                out.push(' ');
                out.push(c);
            }
            (None, true) => {
                out.push(' ');
                out.push(c);
            }
            (Some(_), false) => {
                out.push(' ');
                if is_pointed(c) { out.extend(fold_char(c)) } else { out.push(c) }
            }
            (None, false) if is_pointed(c) => out.extend(fold_char(c)),
            (None, false) => out.push(c),
        }
        before = is_ideograph(c).then_some(c);
    }
    out
}

/// Whether a script writes vowels as signs over and under its letters: Hebrew and Arabic.
fn is_pointed(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{6ff}')
}

/// The parts of a CJK run to look for, in their order: the run's pairs with the characters between them.
pub(crate) fn parts_of(run: &[char]) -> Vec<String> {
    match run {
        [] => Vec::new(),
        [one] => vec![one.to_string()],
        _ => {
            let mut parts = Vec::with_capacity(run.len() * 2);
            for (at, pair) in run.windows(2).enumerate() {
                if at > 0 {
                    parts.push(pair[0].to_string());
                }
                parts.push(pair.iter().collect());
            }
            parts
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_cut_into_characters_and_pairs_and_words_stay() {
        assert_eq!(cjk_split("Tea 春茶山 again"), "Tea  春 春茶 茶 茶山 山  again");
        assert_eq!(cjk_split("abc春d"), "abc 春 d");
        assert_eq!(cjk_split(""), "");
        assert_eq!(cjk_split("茶مَدِينَة"), "茶 مدينة".replacen('茶', " 茶", 1));
    }

    #[test]
    fn the_parts_of_a_run_stand_in_the_cut_text_side_by_side() {
        let parts = parts_of(&"茶山上".chars().collect::<Vec<_>>()).join(" ");
        assert_eq!(parts, "茶山 山 山上");
        assert!(cjk_split("春茶山上").contains(&parts));
    }
}
