//! A theme must print the credit of every picture, with and without a caption: looked at when it is loaded, so that none
//! can leave one out on publishing day.

use super::{Script, Template, Theme, ThemeError};
use minijinja::{Value, context};

/// A credit that no theme has in its own words.
const CREDIT: &str = "Photo by Nobody 4f1c";

/// The templates that show a picture.
const WITH_PICTURE: [Template; 4] =
    [Template::Figure, Template::Picture, Template::StoryLead, Template::StoryStandard];

/// # Errors
/// `theme.no_credit` with the first template that leaves one out.
pub(super) fn checked(theme: &Theme) -> Result<(), ThemeError> {
    for template in WITH_PICTURE {
        for caption in ["", "A caption"] {
            for link in [None, Some("https://proof.example")] {
                let file = template.file();
                // What stops a theme from printing is told where it is printed, with its line.
                let printed = theme.printed(template, Script::Latin, words(caption, link));
                if printed.is_ok_and(|printed| !printed.contains(CREDIT)) {
                    return Err(ThemeError::NoCredit { file });
                }
            }
        }
    }
    Ok(())
}

/// Everything that these templates can ask for.
fn words(caption: &str, link: Option<&str>) -> Value {
    let picture = context! {
        src => "images/a.jpg",
        width => 568,
        height => 379,
        alt => "",
        caption,
        credit => [context! { text => CREDIT, link }],
        fills => false,
    };
    context! {
        lang => (), kicker => "", headline => "Tea", dek => "", byline => (), link => (), read_on => "Read on",
        picture, body => "", invitation => (),
    }
}
