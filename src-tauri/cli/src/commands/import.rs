//! Taking in articles.

use crate::answer::{Answer, lines};
use crate::progress;
use desk::contract::{ImportFiles, Imported};
use desk::{Desk, DeskError, counted};

pub fn files(desk: &Desk, paths: Vec<String>) -> Result<Answer, DeskError> {
    let report = desk::import::files(desk, ImportFiles { paths }, &mut |done, total| {
        progress::show(done, total);
        desk::import::Go::On
    })?;
    let imported = report.imported.iter().map(told);
    let failed =
        report.failed.iter().map(|failed| format!("{}: {} {}", failed.path, failed.message, failed.action));
    Ok(Answer {
        text: lines(imported.chain(failed)),
        complete: report.failed.is_empty(),
        json: serde_json::to_value(&report).expect("a report is JSON"),
    })
}

fn told(imported: &Imported) -> String {
    let headline = if imported.headline.is_empty() { "(no headline)" } else { &imported.headline };
    let recognised = imported.recognised.iter().map(|part| format!("  {}: {}", part.part, part.text));
    let body = std::iter::once(format!("  Body: {}", counted(imported.body_blocks, "block")));
    let notes = imported.notes.iter().map(|note| format!("  {note}"));
    let head = std::iter::once(format!("{headline}\n  {} from {}", imported.article, imported.path));
    lines(head.chain(recognised).chain(body).chain(notes))
}
