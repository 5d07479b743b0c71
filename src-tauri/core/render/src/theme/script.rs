//! What kind of letters a text is set in.

use model::{Language, language::Direction};

/// What kind of letters a text is set in; a theme has its styles once for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    /// Latin and all others that run from left to right.
    Latin,
    /// Chinese, Japanese and Korean.
    Cjk,
    /// Arabic, Hebrew and their kin.
    RightToLeft,
}

impl Script {
    /// Every script, in the order of their discriminants.
    pub const ALL: [Script; 3] = [Script::Latin, Script::Cjk, Script::RightToLeft];

    /// The script of a language.
    pub fn of(language: &Language) -> Script {
        match (language.direction(), language.is_cjk()) {
            (Direction::Rtl, _) => Script::RightToLeft,
            (Direction::Ltr, true) => Script::Cjk,
            (Direction::Ltr, false) => Script::Latin,
        }
    }

    /// `dir`, and the sides where a line starts and ends.
    pub fn sides(self) -> [(&'static str, &'static str); 3] {
        match self {
            Script::Latin | Script::Cjk => [("dir", "ltr"), ("start", "left"), ("end", "right")],
            Script::RightToLeft => [("dir", "rtl"), ("start", "right"), ("end", "left")],
        }
    }
}
