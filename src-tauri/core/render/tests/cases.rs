//! Every folder of `tests/cases/export` is an issue and the mail it becomes. `UPDATE_CASES=1` writes what comes out.

mod support;

use pasteup_render::{Options, Theme, mail};
use std::{env, fs};
use support::{cases, issue_of};

#[test]
fn every_case_becomes_the_mail_that_stands_beside_it() {
    let update = env::var_os("UPDATE_CASES").is_some();
    let mut differing = Vec::new();
    for case in cases() {
        let mail = mail(&issue_of(&case), Theme::broadsheet(), &Options::default())
            .expect("the case can be printed");
        for (name, printed) in [("expected.html", mail.html), ("expected.txt", mail.text)] {
            let path = case.join(name);
            if update {
                fs::write(&path, printed).expect("the case can be written");
            } else if fs::read_to_string(&path).ok().as_deref() != Some(printed.as_str()) {
                differing.push(path);
            }
        }
    }
    assert!(differing.is_empty(), "not as expected (UPDATE_CASES=1 rewrites them): {differing:#?}");
}
