//! Taking in articles and pages.

use super::clipping;
use crate::answer::{Answer, lines};
use crate::progress;
use desk::contract::{Again, Clip, Failed, ImportFiles, Imported, Known};
use desk::{Desk, DeskError, counted};
use serde_json::json;

/// Takes in files and folders in one step, then keeps each page of the web as a clipping. What can't be taken in is named, and
/// stops nothing else.
pub fn all(desk: &Desk, named: Vec<String>, again: bool) -> Result<Answer, DeskError> {
    let (addresses, paths): (Vec<String>, Vec<String>) = named.into_iter().partition(|name| is_address(name));
    let again = again.then_some(Again::All);
    let mut report = desk::import::files(desk, ImportFiles { paths, again }, &mut |done, total| {
        progress::show(done, total);
        desk::import::Go::On
    })?;
    let (mut clippings, mut kept) = (Vec::new(), Vec::new());
    for address in addresses {
        match desk::clipping::clip(desk, Clip { address: address.clone() }) {
            Ok(clipped) => {
                kept.push(clipping::told(&clipped));
                clippings
                    .push(json!({ "clipping": clipped.clipping, "title": clipped.title, "path": address,
                    "known": clipped.known, "notes": clipped.notes }));
            }
            Err(error) => {
                let failure = error.failure();
                let (code, message, action) = (failure.code, failure.message, failure.action);
                report.failed.push(Failed { path: address, code, message, action });
            }
        }
    }
    let imported = report.imported.iter().map(told);
    let issues = report
        .issues
        .iter()
        .map(|issue| format!("No. {} went out on {}: {}", issue.number, issue.date, issue.subject));
    let failed =
        report.failed.iter().map(|failed| format!("{}: {} {}", failed.path, failed.message, failed.action));
    let known = report.known.iter().map(passed_over);
    let text = lines(imported.chain(issues).chain(kept).chain(known).chain(failed));
    let mut json = serde_json::to_value(&report).expect("a report is JSON");
    json["clippings"] = json!(clippings);
    Ok(Answer { text, complete: report.failed.is_empty(), json })
}

fn is_address(name: &str) -> bool {
    let begins =
        |scheme: &str| name.get(..scheme.len()).is_some_and(|head| head.eq_ignore_ascii_case(scheme));
    begins("http://") || begins("https://")
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
