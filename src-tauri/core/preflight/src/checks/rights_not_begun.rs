use crate::check::{Check, LetPass, Sent, Severity, breaches};
use crate::words::{called, on};
use model::Breach;

pub(super) const CHECK: Check = Check {
    id: "rights.not_begun",
    title: "Rights not begun",
    why: "A picture that runs before its licence begins is printed without permission.",
    fix: "Ask for an earlier first day, put another picture in, or send the issue later.",
    severity: Severity::MustFix,
    let_pass: LetPass::WithReason,
    run: |sent: &Sent<'_>| {
        breaches(sent, |shown, breach| match breach {
            Breach::NotBegun { from } => Some(format!(
                "The rights in {} begin on {}; the issue goes out on {}.",
                called(shown.picture),
                on(from, sent.issue),
                on(sent.issue.issue.date, sent.issue),
            )),
            _ => None,
        })
    },
};
