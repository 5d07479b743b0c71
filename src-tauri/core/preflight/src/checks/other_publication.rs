use crate::check::{Check, LetPass, Sent, Severity, breaches};
use crate::words::{called, listed};
use model::Breach;

pub(super) const CHECK: Check = Check {
    id: "rights.other_publication",
    title: "Not for this publication",
    why: "The agreement names the publications that may print the picture, and this is none of them.",
    fix: "Ask for this publication too and add it to the picture’s rights, or put another picture in.",
    severity: Severity::MustFix,
    let_pass: LetPass::WithReason,
    run: |sent: &Sent<'_>| {
        breaches(sent, |shown, breach| match breach {
            Breach::OtherPublication => {
                let publications = listed(&shown.picture.rights.publications);
                Some(format!("{} may run in {publications} only.", called(shown.picture)))
            }
            _ => None,
        })
    },
};
