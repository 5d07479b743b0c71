use crate::check::{Check, LetPass, Sent, Severity, breaches};
use crate::words::{called, listed, runs};
use model::Breach;

pub(super) const CHECK: Check = Check {
    id: "rights.other_medium",
    title: "Not to be mailed",
    why: "The agreement says where the picture may run, and mail is not among it.",
    fix: "Ask for mail too and add it to the picture’s rights, or put another picture in.",
    severity: Severity::MustFix,
    let_pass: LetPass::WithReason,
    run: |sent: &Sent<'_>| {
        breaches(sent, |shown, breach| match breach {
            Breach::OtherMedium(medium) => {
                let media: Vec<String> =
                    shown.picture.rights.media.iter().map(|medium| runs(*medium).to_owned()).collect();
                Some(format!("{} may run {}, not {}.", called(shown.picture), listed(&media), runs(medium)))
            }
            _ => None,
        })
    },
};
