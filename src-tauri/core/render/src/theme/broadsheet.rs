//! The theme that comes with Pasteup, built into the program.

use super::{Template, Theme, ThemeFiles};
use std::{collections::BTreeMap, sync::LazyLock};

macro_rules! templates {
    ($($file:literal),+ $(,)?) => {
        [$(($file, include_str!(concat!("../../../../../assets/themes/broadsheet/templates/", $file)))),+]
    };
}

const SETTINGS: &str = include_str!("../../../../../assets/themes/broadsheet/theme.toml");
const TEMPLATES: [(&str, &str); Template::ALL.len()] = templates![
    "page.html",
    "story_lead.html",
    "story_standard.html",
    "story_brief.html",
    "section.html",
    "note.html",
    "picture.html",
    "call_to_action.html",
    "links.html",
    "divider.html",
    "figure.html",
    "invitation.html",
];

static THEME: LazyLock<Theme> =
    LazyLock::new(|| Theme::load(&files()).expect("a test loads the theme that is built in"));

/// The built-in theme, loaded at its first use.
pub(super) fn theme() -> &'static Theme {
    &THEME
}

/// Its files.
pub(super) fn files() -> ThemeFiles {
    let templates: BTreeMap<String, String> =
        TEMPLATES.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned())).collect();
    ThemeFiles { settings: SETTINGS.to_owned(), templates }
}
