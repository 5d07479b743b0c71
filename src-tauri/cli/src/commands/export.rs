//! Writing an issue's mail.

use super::issue::named;
use crate::answer::Answer;
use crate::arguments::Format;
use desk::contract::{EditionExport, ExportFormat, Exported, IssueExport, MailTarget};
use desk::{Desk, DeskError, counted};
use serde_json::json;
use std::path::Path;

pub fn run(
    desk: &Desk,
    issue: &str,
    format: Format,
    target: MailTarget,
    to: &Path,
) -> Result<Answer, DeskError> {
    let format = match format {
        Format::Email => ExportFormat::Email,
        Format::Text => ExportFormat::Text,
        Format::Folder => ExportFormat::Folder,
    };
    let to = to.to_string_lossy().into_owned();
    if let Some(edition) = issue.parse().ok().filter(|id| desk::edition::is_one(desk, *id)) {
        return Ok(told(desk::edition::export(desk, EditionExport { edition, format, to })?));
    }
    let exported = desk::mail::export(desk, IssueExport { issue: named(desk, issue)?, format, to, target })?;
    Ok(told(exported))
}

fn told(exported: Exported) -> Answer {
    Answer::done(
        format!("{} written to {}.", counted(exported.files, "file"), exported.to),
        json!({ "to": exported.to, "files": exported.files, "bytes": exported.bytes }),
    )
}
