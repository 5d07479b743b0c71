//! Words that are looked for, as FTS5 expressions.
//!
//! Each word is a quoted string, in which FTS5 knows no operators: no input is a syntax error.

use super::split::{cjk_split, parts_of};
use model::document::is_ideograph;

/// The expressions for a piece of text between spaces, all of which must match; none where it has nothing that could be
/// found (punctuation alone). `prefix`: the last word may go on; one that is whole is ranked first.
pub(crate) fn word(text: &str, prefix: bool) -> Vec<String> {
    let mut terms: Vec<String> = Vec::new();
    let mut last_goes_on = false;
    for run in runs_of(text) {
        if run.first().copied().is_some_and(is_ideograph) {
            terms.push(quoted(&parts_of(&run).join(" ")));
            last_goes_on = false;
        } else if run.iter().any(|c| c.is_alphanumeric()) {
            terms.push(quoted(&cjk_split(&run.iter().collect::<String>())));
            last_goes_on = true;
        }
    }
    if prefix
        && last_goes_on
        && let Some(last) = terms.last_mut()
    {
        *last = going_on(last);
    }
    terms
}

/// The expression for what was typed where there are no operators: every word must occur, the last one may go on. `None`
/// where there is nothing that could be found.
pub(crate) fn every_word(typed: &str) -> Option<String> {
    let unfinished = typed.chars().next_back().is_some_and(|c| !c.is_whitespace());
    let words: Vec<&str> = typed.split_whitespace().collect();
    let goes_on = |at: usize| unfinished && at + 1 == words.len();
    let terms: Vec<String> =
        words.iter().enumerate().flat_map(|(at, text)| word(text, goes_on(at))).collect();
    (!terms.is_empty()).then(|| terms.join(" AND "))
}

/// The expression for words that stand together; `None` where there is nothing that could be found.
pub(crate) fn phrase(text: &str, prefix: bool) -> Option<String> {
    let last = text.chars().rev().find(|c| c.is_alphanumeric())?;
    let phrase = quoted(cjk_split(text).trim());
    Some(if prefix && !is_ideograph(last) { going_on(&phrase) } else { phrase })
}

fn going_on(quoted: &str) -> String {
    format!("({quoted} OR {quoted}*)")
}

fn quoted(words: &str) -> String {
    format!("\"{}\"", words.replace(['"', '\0'], " "))
}

/// A word's runs of CJK and of other characters, in order.
fn runs_of(word: &str) -> Vec<Vec<char>> {
    let mut runs: Vec<Vec<char>> = Vec::new();
    for c in word.chars() {
        match runs.last_mut() {
            Some(run) if run.first().copied().is_some_and(is_ideograph) == is_ideograph(c) => run.push(c),
            _ => runs.push(vec![c]),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_quoted_and_one_that_may_go_on_is_first_looked_for_whole() {
        assert_eq!(word("tea", false), [r#""tea""#]);
        assert_eq!(word("mount", true), [r#"("mount" OR "mount"*)"#]);
        assert_eq!(word("春", true), [r#""春""#]);
        assert_eq!(word("tea春茶山", true), [r#""tea""#, r#""春茶 茶 茶山""#]);
    }

    #[test]
    fn every_word_must_occur() {
        assert_eq!(every_word("tea mount").as_deref(), Some(r#""tea" AND ("mount" OR "mount"*)"#));
        assert_eq!(every_word("tea mount ").as_deref(), Some(r#""tea" AND "mount""#));
        assert_eq!((every_word(" "), every_word("— !")), (None, None));
    }

    #[test]
    fn operators_of_fts5_are_words_and_punctuation_is_nothing() {
        assert_eq!(word("NEAR(a", true), [r#"("NEAR(a" OR "NEAR(a"*)"#]);
        assert_eq!(word("a\"b\0:*", false), [r#""a b :*""#]);
        assert_eq!(word("—", true), Vec::<String>::new());
        assert_eq!((phrase("… !", false), phrase("", true)), (None, None));
    }

    #[test]
    fn a_phrase_is_cut_as_the_text_is() {
        assert_eq!(phrase("low tide", true).as_deref(), Some(r#"("low tide" OR "low tide"*)"#));
        assert_eq!(phrase("山上的", true).as_deref(), Some(r#""山 山上 上 上的 的""#));
        assert_eq!(phrase("مَدينة", false).as_deref(), Some(r#""مدينة""#));
    }
}
