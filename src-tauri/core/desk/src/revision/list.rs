use crate::contract::{ArticleRef, PresentText, RevisionCard, RevisionList};
use crate::{Desk, DeskError, counted, watch, words};
use model::{ArticleText, TextField};
use std::collections::BTreeMap;

/// The earlier texts of an article, the newest first, each with what it changed about the one before.
///
/// # Errors
/// `article.not_found`
pub fn list(desk: &Desk, which: ArticleRef) -> Result<RevisionList, DeskError> {
    desk.read(|read| {
        let article = read.article(which.article)?;
        let zone = read.publication()?.time_zone;
        let rows = read.revisions(which.article)?;
        let text = ArticleText::of(&article);
        let prints = read.prints_of(&text);
        let words = article.body.length().words;
        let (changed, summary) = match rows.first() {
            Some(newest) => told(&newest.prints, newest.words, &prints, words),
            None => (Vec::new(), String::new()),
        };
        let size_bytes = serde_json::to_vec(&text).map_or(0, |json| json.len());
        let now = PresentText {
            version: article.version,
            at: words::moment(article.changed_at_ms, &zone),
            words,
            size: words::size(size_bytes),
            changed,
            summary,
        };
        let cards = rows.iter().enumerate().map(|(at, row)| {
            let (changed, summary) = match rows.get(at + 1) {
                Some(before) => told(&before.prints, before.words, &row.prints, row.words),
                None => (Vec::new(), "The first text that was kept".to_owned()),
            };
            RevisionCard {
                revision: row.id,
                at_ms: row.at_ms,
                at: words::moment(row.at_ms, &zone),
                origin: watch::origin(row.origin),
                words: row.words,
                size_bytes: row.size_bytes,
                size: words::size(row.size_bytes),
                name: row.name.clone(),
                changed,
                summary,
            }
        });
        Ok(RevisionList { now, revisions: cards.collect() })
    })
}

type Prints = BTreeMap<String, String>;

/// Which fields are different, as a list and in words: "Headline and body · 12 words more".
fn told(before: &Prints, words_before: usize, after: &Prints, words: usize) -> (Vec<TextField>, String) {
    let changed: Vec<TextField> = TextField::ALL
        .into_iter()
        .filter(|field| {
            let name = serde_json::to_value(field).ok();
            let name = name.as_ref().and_then(|name| name.as_str()).unwrap_or_default();
            before.get(name) != after.get(name)
        })
        .collect();
    let title = |(at, field): (usize, &TextField)| match at {
        0 => field.title().to_owned(),
        _ => field.title().to_lowercase(),
    };
    let titles: Vec<String> = changed.iter().enumerate().map(title).collect();
    let mut summary = match titles.split_last() {
        None => return (changed, String::new()),
        Some((only, [])) => only.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
    };
    match words.cmp(&words_before) {
        std::cmp::Ordering::Greater => {
            summary += &format!(" · {} more", counted(words - words_before, "word"));
        }
        std::cmp::Ordering::Less => {
            summary += &format!(" · {} fewer", counted(words_before - words, "word"));
        }
        std::cmp::Ordering::Equal => {}
    }
    (changed, summary)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changed_is_told_in_short() {
        let prints = |headline: &str, dek: &str, body: &str| -> Prints {
            [("headline", headline), ("dek", dek), ("body", body)]
                .map(|(name, print)| (name.to_owned(), print.to_owned()))
                .into()
        };
        let before = prints("a", "a", "a");
        assert_eq!(told(&before, 5, &before, 5).1, "");
        assert_eq!(told(&before, 5, &prints("b", "a", "a"), 5).1, "Headline");
        assert_eq!(told(&before, 5, &prints("b", "b", "b"), 6).1, "Headline, dek and body · 1 word more");
        assert_eq!(told(&before, 5, &prints("a", "a", "b"), 2).1, "Body · 3 words fewer");
    }
}
