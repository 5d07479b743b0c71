//! The wire: feeds, and what they announce.

use crate::{Document, FeedId, FeedItemId, Version};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A feed that is followed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Feed {
    /// Which one.
    pub id: FeedId,
    /// The state this was read in; a save names it.
    pub version: Version,
    /// Where it is fetched from.
    pub address: String,
    /// What it is called: by its own title, until an editor calls it otherwise.
    pub title: String,
    /// The site it belongs to; empty where it names none.
    pub site: String,
    /// The host that a person typed by hand; that one may be in a private network. Empty where nobody typed it.
    pub typed_host: String,
}

/// Something that a feed announced.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct FeedItem {
    /// Which one.
    pub id: FeedItemId,
    /// The feed it came by.
    pub feed: FeedId,
    /// Where the page is; empty where the feed names none.
    pub address: String,
    /// Its title.
    pub title: String,
    /// Its first words, without markup.
    pub summary: String,
    /// Who wrote it.
    pub author: String,
    /// When it was published, in milliseconds since 1970 UTC, where the feed says so.
    #[ts(type = "number | null")]
    pub published_at_ms: Option<i64>,
    /// What the feed carries of its text.
    pub body: Document,
    /// What an editor did with it.
    pub state: ItemState,
}

/// What an editor did with an item. That one was kept is no state of its own: then there is a clipping of its address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum ItemState {
    /// Nothing yet.
    #[default]
    Unread,
    /// Looked at it.
    Read,
    /// Looked at it, and does not want it.
    Passed,
}

impl ItemState {
    /// The word in files and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            ItemState::Unread => "unread",
            ItemState::Read => "read",
            ItemState::Passed => "passed",
        }
    }
}

impl std::str::FromStr for ItemState {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        [ItemState::Unread, ItemState::Read, ItemState::Passed]
            .into_iter()
            .find(|state| state.as_str() == text)
            .ok_or_else(|| format!("“{text}” is not a state: write unread, read or passed"))
    }
}
