use crate::check::{Check, LetPass, Sent, Severity, breaches};
use crate::words::{called, on};
use model::Breach;

pub(super) const CHECK: Check = Check {
    id: "rights.ended",
    title: "Rights ended",
    why: "A picture that runs after its licence ended is printed without permission.",
    fix: "Extend the licence and change its last day, put another picture in, or send the issue earlier.",
    severity: Severity::MustFix,
    let_pass: LetPass::WithReason,
    run: |sent: &Sent<'_>| {
        breaches(sent, |shown, breach| match breach {
            Breach::Ended { until } => Some(format!(
                "The rights in {} ended on {}; the issue goes out on {}.",
                called(shown.picture),
                on(until, sent.issue),
                on(sent.issue.issue.date, sent.issue),
            )),
            _ => None,
        })
    },
};
