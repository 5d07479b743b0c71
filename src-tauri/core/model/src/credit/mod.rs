//! Who made a picture, and the line that says so.
//!
//! [`line()`] is the one function that decides what is printed: from the credit, the rights and the words of the house.
//! The words are patterns ([`pattern`]): a publication may have its own, and those that Pasteup brings ([`shipped`])
//! take their place wherever they would leave somebody out.

mod line;
pub mod pattern;
mod shipped;

pub use line::{CreditLine, CreditRun, House, Lacking, lacking, line};
pub use pattern::{CreditPattern, CreditPatterns, PatternError};

use crate::{Language, Rights};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Who made a picture, in what role, for whom, through which agency.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Credit {
    /// What they did.
    pub role: Option<Role>,
    /// Who did it, by the names as credited, in the order of printing.
    pub by: Vec<String>,
    /// Whom it was made for; empty where for nobody in particular.
    pub for_whom: String,
    /// The agency or source it came through; empty where it came from the maker.
    pub via: String,
    /// What the picture is called, which Creative Commons asks to be printed; empty where it has no title.
    #[serde(default)]
    pub title: String,
    /// Where on the web it comes from; empty while unknown.
    #[serde(default)]
    pub link: String,
    /// A line of one's own, printed in place of the pattern; empty to follow the pattern.
    pub line: String,
}

/// What a picture's maker did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Drew or painted it.
    Illustration,
    /// Photographed it.
    Photo,
    /// Made a chart or diagram.
    Graphic,
    /// Drew a map.
    Map,
    /// Took it off a screen.
    Screenshot,
    /// Put it together from others.
    Collage,
    /// Let us have it.
    Courtesy,
}

impl Role {
    /// Every role, in the order in which it is offered.
    pub const ALL: [Role; 7] = [
        Role::Illustration,
        Role::Photo,
        Role::Graphic,
        Role::Map,
        Role::Screenshot,
        Role::Collage,
        Role::Courtesy,
    ];

    /// The word in files and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Role::Illustration => "illustration",
            Role::Photo => "photo",
            Role::Graphic => "graphic",
            Role::Map => "map",
            Role::Screenshot => "screenshot",
            Role::Collage => "collage",
            Role::Courtesy => "courtesy",
        }
    }
}

impl std::str::FromStr for Role {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Role::ALL.into_iter().find(|role| role.as_str() == text).ok_or_else(|| {
            format!(
                "“{text}” is not a role: write illustration, photo, graphic, map, screenshot, collage or courtesy"
            )
        })
    }
}

impl Credit {
    /// Whether it names somebody: a maker or an agency, or a line of one's own. A role alone, or a role and whom it was
    /// for, credits no one.
    pub fn names_somebody(&self) -> bool {
        let is_said = |text: &str| !text.trim().is_empty();
        is_said(&self.line) || is_said(&self.via) || self.by.iter().any(|name| is_said(name))
    }

    /// The credit in a language, in the words that Pasteup brings; `None` while it names nobody. What an issue prints is
    /// told by [`line()`], which knows the publication's own words and the picture's rights too.
    pub fn printed(&self, language: &Language) -> Option<String> {
        let patterns = CreditPatterns::default();
        line(self, &Rights::default(), House { language, patterns: &patterns }).map(|line| line.text())
    }
}

#[cfg(test)]
mod tests;
