//! What is on the wire, a page at a time.

use super::Wire;
use crate::{
    error::{Kind, StoreError},
    read::Read,
    search,
    table::columns::{Columns, id_at, optional_id_at},
};
use model::{ClippingId, FeedId, FeedItem, FeedItemId};
use rusqlite::{Row, named_params};

/// Which items to list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ItemFilter {
    /// Words to find; blank for all.
    pub text: String,
    /// Only those of this feed.
    pub feed: Option<FeedId>,
    /// Only those that an editor did this with.
    pub show: Show,
    /// At most so many.
    pub limit: usize,
    /// After so many.
    pub offset: usize,
}

/// What an editor did with items. One that was kept is nothing else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Show {
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

/// How many items there are of each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ShowCounts {
    /// All.
    pub all: usize,
    /// Nobody looked at.
    pub unread: usize,
    /// Kept as clippings.
    pub kept: usize,
    /// Passed over.
    pub passed: usize,
}

/// A page of items, the latest first.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemPage {
    /// How many there are in all, whatever was done with them.
    pub counts: ShowCounts,
    /// The page.
    pub rows: Vec<ItemRow>,
}

/// An item in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemRow {
    /// The item.
    pub item: FeedItem,
    /// What its feed is called.
    pub feed_title: String,
    /// What the addresses of its page have in common, see [`model::address::key`].
    pub key: String,
    /// The clipping that it was kept as.
    pub clipping: Option<ClippingId>,
}

impl Show {
    fn as_str(self) -> &'static str {
        match self {
            Show::All => "all",
            Show::Unread => "unread",
            Show::Kept => "kept",
            Show::Passed => "passed",
        }
    }
}

impl Read<'_> {
    /// A page of the items that a filter lets through, of feeds that are followed.
    ///
    /// # Errors
    /// `feed_item.unreadable`.
    pub fn feed_items(&self, filter: &ItemFilter) -> Result<ItemPage, StoreError> {
        let matching = search::every_word(&filter.text);
        if matching.is_none() && !filter.text.trim().is_empty() {
            return Ok(ItemPage { counts: ShowCounts::default(), rows: Vec::new() });
        }
        let feed = filter.feed.map(|feed| feed.0.into_bytes());
        let number = |row: &Row<'_>, column| row.get::<_, i64>(column).map(|count| count as usize);
        let counts = self.conn.prepare_cached(include_str!("count.sql"))?.query_row(
            named_params! { ":feed": feed, ":matching": matching },
            |row| {
                Ok(ShowCounts {
                    all: number(row, "every")?,
                    unread: number(row, "unread")?,
                    kept: number(row, "kept")?,
                    passed: number(row, "passed")?,
                })
            },
        )?;
        let mut query = self.conn.prepare_cached(include_str!("list.sql"))?;
        let params = named_params! {
            ":item": None::<Vec<u8>>,
            ":feed": feed,
            ":matching": matching,
            ":show": filter.show.as_str(),
            ":limit": filter.limit as i64,
            ":offset": filter.offset as i64,
        };
        let rows = query.query_and_then(params, item_row)?.collect::<Result<_, _>>()?;
        Ok(ItemPage { counts, rows })
    }

    /// An item of a feed that is followed.
    ///
    /// # Errors
    /// `feed_item.not_found`, `feed_item.unreadable`.
    pub fn feed_item(&self, id: FeedItemId) -> Result<ItemRow, StoreError> {
        let mut query = self.conn.prepare_cached(include_str!("list.sql"))?;
        let params = named_params! {
            ":item": id.0.as_bytes(),
            ":feed": None::<Vec<u8>>,
            ":matching": None::<String>,
            ":show": Show::All.as_str(),
            ":limit": 1,
            ":offset": 0,
        };
        let mut rows = query.query_and_then(params, item_row)?;
        rows.next().unwrap_or_else(|| Err(Wire::not_found(id)))
    }
}

fn item_row(row: &Row<'_>) -> Result<ItemRow, StoreError> {
    let columns = Columns::of(row, Kind::FeedItem)?;
    Ok(ItemRow {
        item: FeedItem {
            id: id_at(row, "id")?,
            feed: id_at(row, "feed")?,
            address: columns.get("address")?,
            title: columns.get("title")?,
            summary: columns.get("summary")?,
            author: columns.get("author")?,
            published_at_ms: columns.get("published_at_ms")?,
            body: columns.json("body")?,
            state: columns.parsed("state")?,
        },
        feed_title: columns.get("feed_title")?,
        key: columns.get("key")?,
        clipping: optional_id_at(row, "clipping")?,
    })
}
