use crate::check::{Check, LetPass, Sent, Severity};
use crate::words::called;

pub(super) const CHECK: Check = Check {
    id: "picture.no_credit",
    title: "No credit",
    why: "Who made a picture is printed under it, always: it is owed to them, and most licences ask for it.",
    fix: "Say in the picture’s record who made it, or where it comes from.",
    severity: Severity::MustFix,
    let_pass: LetPass::Never,
    run: |sent: &Sent<'_>| {
        let house = sent.issue.publication.house();
        sent.of_pictures(|shown| {
            let is_credited = shown.picture.credit_line(house).is_some();
            (!is_credited).then(|| format!("{} names nobody who made it.", called(shown.picture)))
        })
    },
};
