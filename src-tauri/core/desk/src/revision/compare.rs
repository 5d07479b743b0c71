use super::of_article;
use crate::contract::{RevisionCompare, RevisionComparison, TextCompare};
use crate::{Desk, DeskError, words};
use ::compare::{Comparison, compared};
use model::ArticleText;
use std::time::{Duration, Instant};
use store::RevisionRow;

/// An editor waits no longer than this; what is not compared by then counts as exchanged.
const PATIENCE: Duration = Duration::from_millis(1500);

/// Compares two earlier texts, or one with the present text.
///
/// # Errors
/// `article.not_found`, `revision.not_found`, `revision.unreadable`.
pub fn compare(desk: &Desk, which: RevisionCompare) -> Result<RevisionComparison, DeskError> {
    let (from, to, old, new) = desk.read(|read| {
        let zone = read.publication()?.time_zone;
        let title = |row: RevisionRow| row.name.unwrap_or_else(|| words::moment(row.at_ms, &zone));
        let (row, old) = of_article(read, which.article, which.from)?;
        let from = title(row);
        match which.to {
            Some(later) => {
                let (row, new) = of_article(read, which.article, later)?;
                Ok((from, title(row), old, new))
            }
            None => Ok((from, "Now".to_owned(), old, ArticleText::of(&read.article(which.article)?))),
        }
    })?;
    Ok(RevisionComparison { from, to, comparison: compared(&old, &new, deadline()) })
}

/// Compares the text in the library with one that is not saved.
///
/// # Errors
/// `article.not_found`
pub fn compare_text(desk: &Desk, which: TextCompare) -> Result<Comparison, DeskError> {
    let stored = desk.read(|read| Ok(ArticleText::of(&read.article(which.article)?)))?;
    Ok(compared(&stored, &which.text, deadline()))
}

fn deadline() -> Option<Instant> {
    Instant::now().checked_add(PATIENCE)
}
