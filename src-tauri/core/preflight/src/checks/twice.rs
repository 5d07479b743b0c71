use crate::check::{Check, LetPass, Sent, Severity};
use crate::words::called;

pub(super) const CHECK: Check = Check {
    id: "picture.twice",
    title: "Same picture twice",
    why: "A picture that readers see twice in one issue looks like a mistake.",
    fix: "Put another picture in one of its places.",
    severity: Severity::LookAt,
    let_pass: LetPass::WithReason,
    run: |sent: &Sent<'_>| {
        sent.of_pictures(|shown| {
            let times =
                if shown.places == 2 { "twice".to_owned() } else { format!("{} times", shown.places) };
            (shown.places > 1).then(|| format!("{} stands in this issue {times}.", called(shown.picture)))
        })
    },
};
