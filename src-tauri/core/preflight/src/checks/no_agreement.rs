use crate::check::{Check, LetPass, Sent, Severity};
use crate::words::called;

pub(super) const CHECK: Check = Check {
    id: "rights.unknown",
    title: "No rights recorded",
    why: "Nobody can say later why the picture was printed, when somebody asks.",
    fix: "Choose in the picture’s rights what kind of agreement it is, or name its licence.",
    severity: Severity::LookAt,
    let_pass: LetPass::WithReason,
    run: |sent: &Sent<'_>| {
        sent.of_pictures(|shown| {
            let are_known = shown.picture.rights.are_known();
            (!are_known)
                .then(|| format!("Nothing is recorded of why {} may be printed.", called(shown.picture)))
        })
    },
};
