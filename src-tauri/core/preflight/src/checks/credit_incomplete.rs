use crate::check::{Check, LetPass, Sent, Severity};
use crate::words::{called, listed};
use model::credit::lacking;

pub(super) const CHECK: Check = Check {
    id: "picture.credit_incomplete",
    title: "Credit lacks what Creative Commons asks for",
    why: "A Creative Commons licence holds only where title, author, source and licence are named.",
    fix: "Fill them in at the picture: title, makers, agency or link, and the licence such as CC BY 4.0.",
    severity: Severity::MustFix,
    let_pass: LetPass::Never,
    run: |sent: &Sent<'_>| {
        sent.of_pictures(|shown| {
            // Where nobody is named at all, that is said by another check.
            let lacking = lacking(&shown.picture.credit, &shown.picture.rights);
            if lacking.is_empty() || !shown.picture.credit.names_somebody() {
                return None;
            }
            let names: Vec<String> = lacking.iter().map(|what| what.as_str().to_owned()).collect();
            Some(format!(
                "{} is under Creative Commons, and its credit lacks the {}.",
                called(shown.picture),
                listed(&names)
            ))
        })
    },
};
