//! What the editor types, as an FTS5 query.

use super::split::parts_of;
use model::document::is_ideograph;

/// The FTS5 query for what the editor typed: every word must occur, the last one may go on. `None` where it has
/// nothing that could be found (punctuation alone).
///
/// Each word is a quoted string, in which FTS5 knows no operators: no input is a syntax error.
pub(crate) fn matching(typed: &str) -> Option<String> {
    let mut terms: Vec<String> = Vec::new();
    let unfinished = typed.chars().next_back().is_some_and(|c| !c.is_whitespace());
    for word in typed.split(|c: char| c.is_whitespace() || c == '"' || c == '\0') {
        for run in runs_of(word) {
            if run.first().copied().is_some_and(is_ideograph) {
                terms.push(format!("\"{}\"", parts_of(&run).join(" ")));
            } else if run.iter().any(|c| c.is_alphanumeric()) {
                terms.push(format!("\"{}\"", run.iter().collect::<String>()));
            }
        }
    }
    let last_is_cjk = typed.chars().next_back().is_some_and(is_ideograph);
    if unfinished
        && !last_is_cjk
        && let Some(last) = terms.last_mut()
    {
        last.push('*');
    }
    (!terms.is_empty()).then(|| terms.join(" "))
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
    fn words_are_quoted_and_the_last_goes_on() {
        assert_eq!(matching("tea mount").as_deref(), Some(r#""tea" "mount"*"#));
        assert_eq!(matching("tea mount ").as_deref(), Some(r#""tea" "mount""#));
        assert_eq!(matching("春").as_deref(), Some(r#""春""#));
        assert_eq!(matching("tea春茶山").as_deref(), Some(r#""tea" "春茶 茶 茶山""#));
    }

    #[test]
    fn operators_are_words_and_punctuation_is_nothing() {
        assert_eq!(matching("NEAR(a b) OR").as_deref(), Some(r#""NEAR(a" "b)" "OR"*"#));
        assert_eq!(matching(r#"a"b:*"#).as_deref(), Some(r#""a" "b:*"*"#));
        assert_eq!(matching("— … !"), None);
        assert_eq!(matching(""), None);
    }
}
