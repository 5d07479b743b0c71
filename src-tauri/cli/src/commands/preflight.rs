//! What is looked at before an issue goes out, and freezing it.

use super::issue::named;
use crate::answer::{Answer, lines};
use desk::contract::{FindingPass, FindingRef, IssueRef, Tone};
use desk::{Desk, DeskError};
use model::IllustrationId;
use serde_json::json;

pub fn check(desk: &Desk, issue: &str) -> Result<Answer, DeskError> {
    let view = desk::preflight::run(desk, IssueRef { issue: named(desk, issue)? })?;
    let findings = view.findings.iter().map(|finding| {
        let tone = match (&finding.let_pass, finding.tone) {
            (Some(_), _) => "let pass",
            (None, Tone::MustFix) => "must fix",
            (None, _) => "look at",
        };
        let reason =
            finding.let_pass.as_ref().map(|passed| format!(" ({})", passed.reason)).unwrap_or_default();
        format!("{tone:<9} {}  {}  {}{reason}", finding.check, finding.illustration, finding.text)
    });
    let text = lines(findings.chain([view.text.clone()]));
    let json = json!({ "must_fix": view.must_fix, "look_at": view.look_at, "findings": view.findings });
    Ok(Answer { text, json, complete: view.must_fix == 0 })
}

pub fn pass(
    desk: &Desk,
    issue: &str,
    check: String,
    illustration: IllustrationId,
    reason: String,
) -> Result<Answer, DeskError> {
    let finding = FindingRef { issue: named(desk, issue)?, check, illustration };
    desk::preflight::pass(desk, FindingPass { finding: finding.clone(), reason })?;
    Ok(Answer::done(format!("Let pass: {}", finding.check), json!({ "check": finding.check })))
}

pub fn freeze(desk: &Desk, issue: &str) -> Result<Answer, DeskError> {
    let edition = desk::edition::freeze(desk, IssueRef { issue: named(desk, issue)? })?;
    Ok(Answer::done(
        format!("{}  {}", edition.edition, edition.hash),
        json!({
            "edition": edition.edition,
            "hash": edition.hash,
            "frozen_at": edition.frozen_at,
            "let_pass": edition.let_pass,
        }),
    ))
}
