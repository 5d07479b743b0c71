use crate::check::{Check, LetPass, Sent, Severity};
use crate::words::called;

pub(super) const CHECK: Check = Check {
    id: "picture.no_alt",
    title: "No alt text",
    why: "Readers who can’t see a picture, and those whose mail program does not load it, are told its alt text.",
    fix: "Say in a sentence what the picture shows.",
    severity: Severity::LookAt,
    let_pass: LetPass::WithReason,
    run: |sent: &Sent<'_>| {
        sent.of_pictures(|shown| {
            shown.is_silent.then(|| format!("{} has no alt text.", called(shown.picture)))
        })
    },
};
