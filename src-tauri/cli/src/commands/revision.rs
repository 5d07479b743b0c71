//! Earlier texts: listing, comparing, naming, restoring.

use crate::answer::{Answer, lines};
use desk::contract::{
    ArticleRef, BlockChange, Change, FieldComparison, RevisionCompare, RevisionName, RevisionRestore, Run,
};
use desk::{Desk, DeskError, counted};
use model::{ArticleId, RevisionId};
use serde_json::json;

pub fn list(desk: &Desk, article: ArticleId) -> Result<Answer, DeskError> {
    let list = desk::revision::list(desk, ArticleRef { article })?;
    let text = lines(list.revisions.iter().map(|card| {
        let name = card.name.as_ref().map(|name| format!("  “{name}”")).unwrap_or_default();
        let words = counted(card.words, "word");
        format!("{}  {}  {words}, {}{name}  {}", card.revision, card.at, card.size, card.summary)
    }));
    Ok(Answer::done(text, json!({ "article": article, "now": list.now, "revisions": list.revisions })))
}

pub fn compare(
    desk: &Desk,
    article: ArticleId,
    from: RevisionId,
    to: Option<RevisionId>,
) -> Result<Answer, DeskError> {
    let compared = desk::revision::compare(desk, RevisionCompare { article, from, to })?;
    let comparison = &compared.comparison;
    let head = format!(
        "{} → {}: {} added, {} removed",
        compared.from,
        compared.to,
        counted(comparison.added_words, "word"),
        counted(comparison.removed_words, "word")
    );
    let changed = comparison.fields.iter().filter(|field| field.changed).flat_map(printed);
    let text = lines([head].into_iter().chain(comparison.notes.iter().cloned()).chain(changed));
    Ok(Answer::done(text, json!(compared)))
}

pub fn restore(desk: &Desk, article: ArticleId, revision: RevisionId) -> Result<Answer, DeskError> {
    let base = desk::revision::list(desk, ArticleRef { article })?.now.version;
    desk::revision::restore(desk, RevisionRestore { article, base, revision })?;
    let text = "The earlier text stands in the article again; undo takes that back.";
    Ok(Answer::done(text, json!({ "article": article, "revision": revision })))
}

pub fn name(
    desk: &Desk,
    article: ArticleId,
    name: String,
    revision: Option<RevisionId>,
) -> Result<Answer, DeskError> {
    let text =
        if name.trim().is_empty() { "It has no name any more." } else { "It is kept under that name." };
    let revision = desk::revision::name(desk, RevisionName { article, revision, name })?;
    Ok(Answer::done(text, json!({ "article": article, "revision": revision })))
}

/// A field as text: what went in [-brackets-], what came in {+braces+}; blocks that stayed are left out.
fn printed(field: &FieldComparison) -> Vec<String> {
    let line = |runs: &[Run]| -> String {
        let marked = runs.iter().map(|run| match run.change {
            Change::Same => run.text.clone(),
            Change::Added => format!("{{+{}+}}", run.text),
            Change::Removed => format!("[-{}-]", run.text),
        });
        marked.collect()
    };
    let blocks = field.blocks.iter().filter(|block| block.change != BlockChange::Same);
    let blocks = blocks.map(|block| match &block.note {
        Some(note) => format!("  {} ({note})", line(&block.runs)),
        None => format!("  {}", line(&block.runs)),
    });
    let own = if field.runs.is_empty() { String::new() } else { format!(" {}", line(&field.runs)) };
    [format!("{}:{own}", field.title)].into_iter().chain(blocks).collect()
}
