//! Writing down what a fetch brought.

use super::Wire;
use crate::{
    error::StoreError,
    table::columns::{json, search_row, uuid_of},
};
use model::{Document, FeedId, FeedItemId, address};
use rusqlite::{OptionalExtension, named_params};

/// How a fetch went.
#[derive(Clone, Debug, PartialEq)]
pub struct Fetched {
    /// What the server calls the document; empty where it gives it no name.
    pub etag: String,
    /// The document's date, as the server writes it.
    pub last_modified: String,
    /// The server does not want to be asked before, in milliseconds since 1970 UTC; 0 where it does not say.
    pub not_before_ms: i64,
    /// What came of it.
    pub outcome: Outcome,
}

/// What came of a fetch.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// The server said that nothing changed.
    Unchanged,
    /// The feed lists these, in its order.
    Items(Vec<NewItem>),
    /// It could not be fetched or read.
    Failed(Trouble),
}

/// Why a feed can't be fetched, as it is told to an editor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trouble {
    /// The error's stable code.
    pub code: String,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub action: String,
}

/// An item as a feed lists it.
#[derive(Clone, Debug, PartialEq)]
pub struct NewItem {
    /// What the feed tells its items apart by.
    pub guid: String,
    /// Where the page is; empty where the feed names none.
    pub address: String,
    /// Its title.
    pub title: String,
    /// Its first words, without markup.
    pub summary: String,
    /// Who wrote it.
    pub author: String,
    /// When it was published, in milliseconds since 1970 UTC.
    pub published_at_ms: Option<i64>,
    /// What the feed carries of its text.
    pub body: Document,
}

impl Wire<'_> {
    /// Writes down how a fetch went, and gives how many items are new. An item that is known is brought up to date, and
    /// stays read or passed over.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn fetched(&self, feed: FeedId, fetched: &Fetched) -> Result<usize, StoreError> {
        let trouble = match &fetched.outcome {
            Outcome::Failed(trouble) => Some(trouble),
            _ => None,
        };
        self.conn.prepare_cached(include_str!("fetched.sql"))?.execute(named_params! {
            ":feed": feed.0.as_bytes(),
            ":etag": fetched.etag,
            ":last_modified": fetched.last_modified,
            ":now_ms": self.now_ms,
            ":brought": matches!(fetched.outcome, Outcome::Items(_)),
            ":not_before_ms": fetched.not_before_ms,
            ":failed": trouble.is_some(),
            ":code": trouble.map_or("", |trouble| &trouble.code),
            ":message": trouble.map_or("", |trouble| &trouble.message),
            ":action": trouble.map_or("", |trouble| &trouble.action),
        })?;
        let Outcome::Items(items) = &fetched.outcome else { return Ok(0) };
        self.conn.execute("UPDATE wire SET arrivals = arrivals + 1", [])?;
        let mut fresh = 0;
        // The first of a feed is its newest: it gets the youngest id, by which items of one moment are ordered.
        for item in items.iter().rev() {
            fresh += usize::from(self.put_item(feed, item)?);
        }
        self.prune()?;
        Ok(fresh)
    }

    /// Adds an item or brings it up to date; says whether it is new.
    fn put_item(&self, feed: FeedId, item: &NewItem) -> Result<bool, StoreError> {
        let known = self
            .conn
            .prepare_cached("SELECT id FROM feed_item WHERE feed = ?1 AND guid = ?2")?
            .query_row((feed.0.as_bytes(), &item.guid), |row| row.get::<_, Vec<u8>>(0))
            .optional()?;
        let id = known.as_deref().map_or_else(|| self.env.id(), uuid_of);
        self.conn.prepare_cached(include_str!("put_item.sql"))?.execute(named_params! {
            ":id": FeedItemId(id).0.as_bytes(),
            ":feed": feed.0.as_bytes(),
            ":guid": item.guid,
            ":key": address::key(&item.address),
            ":search_row": search_row(id),
            ":now_ms": self.now_ms,
            ":published_at_ms": item.published_at_ms,
            ":address": item.address,
            ":title": item.title,
            ":summary": item.summary,
            ":author": item.author,
            ":body": json(&item.body),
        })?;
        Ok(known.is_none())
    }
}
