//! The templates of a theme, and the names that each of them is offered.

use super::Script;

/// Declares the templates: one per kind of slot, the page, and the two parts that others include.
macro_rules! templates {
    ($($template:ident = $file:literal offers [$($name:literal)*]),+ $(,)?) => {
        /// A template of a theme.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Template {
            $(#[doc = $file] $template),+
        }

        impl Template {
            /// Every template.
            pub const ALL: &[Template] = &[$(Template::$template),+];

            /// The template's file in a theme.
            pub fn file(self) -> &'static str {
                match self { $(Template::$template => $file),+ }
            }

            /// The template's name in the engine, where it stands once per script.
            pub fn name(self, script: Script) -> &'static str {
                match (self, script) {$(
                    (Template::$template, Script::Latin) => concat!("latin/", $file),
                    (Template::$template, Script::Cjk) => concat!("cjk/", $file),
                    (Template::$template, Script::RightToLeft) => concat!("right_to_left/", $file),
                )+}
            }

            /// The names that are filled in.
            pub fn offers(self) -> &'static [&'static str] {
                match self { $(Template::$template => &[$($name),*]),+ }
            }
        }
    };
}

templates! {
    Page = "page.html" offers ["lang" "title" "preheader" "name" "number" "date" "minutes" "slots" "address"
        "unsubscribe" "view_in_browser" "words.unsubscribe" "words.view_in_browser"],
    StoryLead = "story_lead.html" offers ["lang" "kicker" "headline" "dek" "byline" "link" "read_on" "picture" "body"
        "invitation"],
    StoryStandard = "story_standard.html"
        offers ["lang" "kicker" "headline" "dek" "byline" "link" "read_on" "picture" "body"
        "invitation"],
    StoryBrief = "story_brief.html" offers ["lang" "headline" "gist" "link" "read_on"],
    Section = "section.html" offers ["title"],
    Note = "note.html" offers ["body"],
    Picture = "picture.html" offers ["picture"],
    CallToAction = "call_to_action.html" offers ["invitation"],
    Links = "links.html" offers ["title" "links"],
    Divider = "divider.html" offers [],
    Figure = "figure.html" offers ["lang" "picture.src" "picture.width" "picture.height" "picture.alt" "picture.caption"
        "picture.credit" "picture.fills"],
    Invitation = "invitation.html"
        offers ["invitation.heading" "invitation.text" "invitation.label" "invitation.href"],
}
