//! How findings put things.

use chrono::{Datelike, NaiveDate};
use model::{Illustration, Medium, PictureUse, day};
use render::IssueToPrint;

/// A picture by name, in quotation marks.
pub(crate) fn called(picture: &Illustration) -> String {
    format!("“{}”", picture.file.title())
}

/// A day, with its year where that is not the issue's.
pub(crate) fn on(date: NaiveDate, issue: &IssueToPrint) -> String {
    day::short(date, issue.issue.date.year())
}

/// "No. 38 (30 Oct)"
pub(crate) fn issue_of(one: &PictureUse, issue: &IssueToPrint) -> String {
    format!("No. {} ({})", one.number, on(one.date, issue))
}

/// "a, b and c"
pub(crate) fn listed(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [init @ .., last] => format!("{} and {last}", init.join(", ")),
    }
}

/// A medium after “may run”.
pub(crate) fn runs(medium: Medium) -> &'static str {
    match medium {
        Medium::Print => "in print",
        Medium::Mail => "by mail",
        Medium::Web => "on the web",
    }
}
