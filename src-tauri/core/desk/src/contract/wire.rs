//! The wire: feeds, and what they bring.

use super::import::Failed;
use model::{ArticleId, ClippingId, Document, FeedId, FeedItemId, IssueId, ItemState, Version};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The feeds that are followed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FeedList {
    /// The feeds, by title.
    pub feeds: Vec<FeedCard>,
    /// How many items nobody looked at, of all feeds.
    pub unread: usize,
    /// How often feeds are fetched while a window is open, in minutes; 0 for never.
    pub every_minutes: u32,
    /// How far fetching is that goes on now.
    pub refreshing: Option<RefreshView>,
}

/// A feed in the list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FeedCard {
    /// Which one.
    pub feed: FeedId,
    /// The state this was read in; a renaming names it.
    pub version: Version,
    /// What it is called.
    pub title: String,
    /// Where it is fetched from.
    pub address: String,
    /// The site it belongs to; empty where it names none.
    pub site: String,
    /// How many items there are.
    pub items: usize,
    /// How many of them nobody looked at.
    pub unread: usize,
    /// When it was asked for last, as a person reads it; `None` where never.
    pub checked: Option<String>,
    /// Why it can't be fetched; `None` where it can.
    pub trouble: Option<FeedTrouble>,
}

/// Why a feed can't be fetched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FeedTrouble {
    /// Since when, as a person reads it.
    pub since: String,
    /// The error's stable code.
    pub code: String,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub action: String,
}

/// A feed to follow.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FeedAdd {
    /// The address of a feed, or of a site that names its feeds, as a person types it: `https://` may be left out.
    pub address: String,
}

/// What came of following feeds.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct FeedsAdded {
    /// Those that are followed now, or were before.
    pub added: Vec<FeedAdded>,
    /// Where a site offers several: those to choose from. None of them is followed yet.
    pub choices: Vec<FeedChoice>,
    /// Those that can't be followed.
    pub failed: Vec<Failed>,
}

/// A feed that is followed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FeedAdded {
    /// Which one.
    pub feed: FeedId,
    /// What it is called.
    pub title: String,
    /// Whether it was followed before.
    pub known: bool,
}

/// A feed that a site offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FeedChoice {
    /// Where it is.
    pub address: String,
    /// What the site calls it.
    pub title: String,
}

/// A list of feeds to follow, from a file.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FeedsImport {
    /// An OPML file.
    pub path: String,
}

/// Where to write the list of feeds.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FeedsExport {
    /// The OPML file to write.
    pub to: String,
}

/// A list of feeds was written.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FeedsExported {
    /// The file.
    pub path: String,
    /// How many feeds stand in it.
    pub feeds: usize,
}

/// Which feed.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct FeedRef {
    /// Its id.
    pub feed: FeedId,
}

/// Another name for a feed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FeedRename {
    /// Which one.
    pub feed: FeedId,
    /// The version it was based on.
    pub base: Version,
    /// The name.
    pub title: String,
}

/// Feeds to fetch.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize, TS)]
pub struct FeedsRefresh {
    /// Only this one; else all.
    pub feed: Option<FeedId>,
}

/// How often feeds are fetched.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct WireEvery {
    /// In minutes, while a window is open; 0 for never.
    pub minutes: u32,
}

/// How far fetching the feeds is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RefreshView {
    /// The task, by which it can be cancelled.
    pub task: u32,
    /// How many feeds were asked.
    pub done: usize,
    /// How many there are to ask.
    pub total: usize,
    /// How many new items came so far.
    pub fresh: usize,
    /// How many feeds could not be fetched.
    pub failed: usize,
    /// Whether it goes on; else it ended, or was cancelled.
    pub running: bool,
}

/// Which items of the wire to list.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct WireQuery {
    /// Words to find; empty for all.
    pub text: String,
    /// Only those of this feed.
    pub feed: Option<FeedId>,
    /// Only those that an editor did this with.
    pub show: WireShow,
    /// At most so many.
    pub limit: usize,
    /// After so many.
    pub offset: usize,
}

/// What an editor did with items of the wire.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum WireShow {
    /// Anything.
    #[default]
    All,
    /// Nothing yet.
    Unread,
    /// Kept them as clippings.
    Kept,
    /// Passed them over.
    Passed,
}

/// A page of the wire, the latest first.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct WireList {
    /// How many there are in all for this query.
    pub total: usize,
    /// How many there are of each, whatever the query shows.
    pub counts: WireCounts,
    /// This page.
    pub items: Vec<WireItem>,
}

/// How many items there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WireCounts {
    /// All.
    pub all: usize,
    /// Nobody looked at.
    pub unread: usize,
    /// Kept as clippings.
    pub kept: usize,
    /// Passed over.
    pub passed: usize,
}

/// An item of the wire.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct WireItem {
    /// Which one.
    pub item: FeedItemId,
    /// The feed it came by.
    pub feed: FeedId,
    /// What that feed is called: its source.
    pub source: String,
    /// Where the page is; empty where the feed names none.
    pub address: String,
    /// Its title.
    pub title: String,
    /// Its first words.
    pub summary: String,
    /// Who wrote it.
    pub author: String,
    /// When it was published, as a person reads it; empty where the feed does not say.
    pub published: String,
    /// What an editor did with it.
    pub state: ItemState,
    /// The clipping that it was kept as.
    pub clipping: Option<ClippingId>,
    /// Where its page ran before.
    pub ran: Vec<RanBefore>,
}

/// Where a page ran before: as a story of one's own, or as a link in one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RanBefore {
    /// In words: "Ran in No. 41", "Linked in No. 41", "Taken in as an article".
    pub text: String,
    /// The headline of the article that is of the page or leads to it; else the words of the link in an issue.
    pub headline: String,
    /// That article; `None` where a links roundup or a call to action leads there.
    pub article: Option<ArticleId>,
    /// The issue.
    pub issue: Option<IssueId>,
}

/// Which item of the wire.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct WireItemRef {
    /// Its id.
    pub item: FeedItemId,
}

/// An item of the wire, whole.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct WireItemView {
    /// The item.
    pub item: WireItem,
    /// What the feed carries of its text; empty where it carries none.
    pub body: Document,
}

/// What an editor did with items.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct WireMark {
    /// The items.
    pub items: Vec<FeedItemId>,
    /// What was done.
    pub state: ItemState,
}

/// Everything unread was looked at.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize, TS)]
pub struct WireMarkAll {
    /// Only of this feed.
    pub feed: Option<FeedId>,
}

/// Items to keep as clippings.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct WireKeep {
    /// The items.
    pub items: Vec<FeedItemId>,
}

/// Items were kept.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Kept {
    /// Their clippings, in the order of the items.
    pub clippings: Vec<ClippingId>,
}
