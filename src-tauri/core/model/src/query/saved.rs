//! Searches that an editor keeps.

use super::About;
use crate::{SearchId, Version};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A search that is kept under a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SavedSearch {
    /// Which one.
    pub id: SearchId,
    /// The state this was read in.
    pub version: Version,
    /// What it looks for.
    pub about: About,
    /// What it is called; never empty.
    pub name: String,
    /// The query, as it was typed.
    pub query: String,
}

impl About {
    /// The word in files.
    pub fn as_str(self) -> &'static str {
        match self {
            About::Articles => "articles",
            About::Pictures => "pictures",
        }
    }
}

impl std::str::FromStr for About {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let all = [About::Articles, About::Pictures];
        all.into_iter()
            .find(|about| about.as_str() == text)
            .ok_or_else(|| format!("“{text}” can’t be searched"))
    }
}
