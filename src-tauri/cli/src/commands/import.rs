//! Taking in articles.

use crate::answer::{Answer, lines};
use crate::progress;
use desk::contract::{Again, ImportFiles, Imported, Known};
use desk::{Desk, DeskError, counted};

pub fn files(desk: &Desk, paths: Vec<String>, again: bool) -> Result<Answer, DeskError> {
    let again = again.then_some(Again::All);
    let report = desk::import::files(desk, ImportFiles { paths, again }, &mut |done, total| {
        progress::show(done, total);
        desk::import::Go::On
    })?;
    let imported = report.imported.iter().map(told);
    let issues = report
        .issues
        .iter()
        .map(|issue| format!("No. {} went out on {}: {}", issue.number, issue.date, issue.subject));
    let failed =
        report.failed.iter().map(|failed| format!("{}: {} {}", failed.path, failed.message, failed.action));
    Ok(Answer {
        text: lines(imported.chain(issues).chain(report.known.iter().map(passed_over)).chain(failed)),
        complete: report.failed.is_empty(),
        json: serde_json::to_value(&report).expect("a report is JSON"),
    })
}

fn told(imported: &Imported) -> String {
    let headline = if imported.headline.is_empty() { "(no headline)" } else { &imported.headline };
    let recognised = imported.recognised.iter().map(|part| format!("  {}: {}", part.part, part.text));
    let body = std::iter::once(format!("  Body: {}", counted(imported.body_blocks, "block")));
    let pictures =
        (imported.pictures > 0).then(|| format!("  With {}", counted(imported.pictures, "picture")));
    let notes = imported.notes.iter().map(|note| format!("  {note}"));
    let head = std::iter::once(format!("{headline}\n  {} from {}", imported.article, imported.path));
    lines(head.chain(recognised).chain(body).chain(pictures).chain(notes))
}

fn passed_over(known: &Known) -> String {
    format!("{}: taken in before, as {} {}", known.path, known.article, known.headline)
}
