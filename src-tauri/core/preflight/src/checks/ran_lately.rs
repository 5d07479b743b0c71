use crate::check::{Check, LetPass, Sent, Severity};
use crate::words::{called, issue_of};

/// For so many days readers remember a picture.
const LATELY_DAYS: i64 = 60;

pub(super) const CHECK: Check = Check {
    id: "picture.ran_lately",
    title: "Ran lately",
    why: "Readers saw the picture in another issue not long ago.",
    fix: "Put another picture in, or let it pass where it is meant to come back.",
    severity: Severity::LookAt,
    let_pass: LetPass::WithReason,
    run: |sent: &Sent<'_>| {
        let date = sent.issue.issue.date;
        sent.of_pictures(|shown| {
            let lately = |days: i64| (0..=LATELY_DAYS).contains(&days);
            let last = shown.elsewhere.iter().rfind(|one| lately((date - one.date).num_days()))?;
            let runs = if last.edition.is_some() { "ran" } else { "stands" };
            Some(format!("{} {runs} in {} too.", called(shown.picture), issue_of(last, sent.issue)))
        })
    },
};
