//! Following feeds, and what they bring.

use clap::{Args, Subcommand, ValueEnum};
use model::{FeedId, FeedItemId};

/// Following feeds.
#[derive(Subcommand)]
pub enum FeedCommand {
    /// Follow a feed.
    Add {
        /// Its address, or that of its site; https:// may be left out.
        #[arg(value_name = "URL")]
        address: String,
    },
    /// List the feeds that are followed, by title.
    List,
    /// Fetch what is new.
    Refresh {
        /// Only this feed.
        #[arg(value_name = "FEED")]
        id: Option<FeedId>,
    },
    /// Call a feed otherwise.
    Rename {
        /// Its id.
        #[arg(value_name = "FEED")]
        id: FeedId,
        /// The name.
        title: String,
    },
    /// Stop following a feed; what was kept of it stays.
    Remove {
        /// Its id.
        #[arg(value_name = "FEED")]
        id: FeedId,
    },
    /// Follow the feeds that an OPML file lists; none is fetched by that.
    ImportOpml {
        /// The file.
        file: String,
    },
    /// Write the list of feeds as an OPML file.
    ExportOpml {
        /// The file.
        file: String,
    },
    /// Say how often feeds are fetched while a window is open.
    Every {
        /// In minutes; 0 for never.
        minutes: u32,
    },
}

/// Which items of the wire to list.
#[derive(Args)]
pub struct ListWire {
    /// Only those of this feed.
    #[arg(long)]
    pub feed: Option<FeedId>,
    /// Only those that this was done with.
    #[arg(long, value_enum, default_value_t = ListedState::All)]
    pub state: ListedState,
    /// Words to find.
    #[arg(long, default_value = "", allow_hyphen_values = true)]
    pub query: String,
    /// At most so many.
    #[arg(long, default_value_t = 50)]
    pub limit: usize,
}

/// What was done with an item.
#[derive(Clone, Copy, ValueEnum)]
pub enum ListedState {
    /// Anything.
    All,
    /// Nothing yet.
    Unread,
    /// It was kept as a clipping.
    Kept,
    /// It was passed over.
    Passed,
}

/// Doing something with items of the wire.
#[derive(Subcommand)]
pub enum WireCommand {
    /// Show an item, whole.
    Show {
        /// Its id.
        #[arg(value_name = "ITEM")]
        id: FeedItemId,
    },
    /// Keep items as clippings.
    Keep(Items),
    /// Pass items over.
    Pass(Items),
    /// Say that items were read.
    Read(Items),
    /// Say that items were not read.
    Unread(Items),
}

/// Items of the wire.
#[derive(Args)]
pub struct Items {
    /// Their ids.
    #[arg(required = true, value_name = "ITEM")]
    pub ids: Vec<FeedItemId>,
}
