use crate::check::{Check, LetPass, Sent, Severity, breaches};
use crate::words::{called, issue_of, listed};
use model::Breach;

pub(super) const CHECK: Check = Check {
    id: "rights.used_up",
    title: "Uses exceeded",
    why: "The agreement allows for so many issues, and the picture stands in as many others.",
    fix: "Buy another use and change the number, or put another picture in.",
    severity: Severity::MustFix,
    let_pass: LetPass::WithReason,
    run: |sent: &Sent<'_>| {
        breaches(sent, |shown, breach| {
            let Breach::UsedUp { uses } = breach else { return None };
            let issues: Vec<String> = shown.elsewhere.iter().map(|one| issue_of(one, sent.issue)).collect();
            let allowed = match uses {
                0 => "may not run at all".to_owned(),
                1 => "may run in one issue".to_owned(),
                many => format!("may run in {many} issues"),
            };
            Some(match &issues[..] {
                [] => format!("{} {allowed}.", called(shown.picture)),
                issues => {
                    format!("{} {allowed}, and it stands in {} too.", called(shown.picture), listed(issues))
                }
            })
        })
    },
};
