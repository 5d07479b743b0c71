//! Recording what a transaction does to the content tables.

use crate::error::{Kind, StoreError};
use rusqlite::{Connection, session};

/// A content table, and whose row one of its rows belongs to.
pub(crate) struct Table {
    /// Its name.
    pub name: &'static str,
    /// What a row of it is, or is part of. The id is the first column either way.
    pub kind: Kind,
}

/// Every table that a step may change. What is referred to stands before what refers to it.
pub(crate) const TABLES: [Table; 18] = [
    Table { name: "publication", kind: Kind::Publication },
    Table { name: "contributor", kind: Kind::Contributor },
    Table { name: "illustration", kind: Kind::Illustration },
    Table { name: "credit_contributor", kind: Kind::Illustration },
    Table { name: "article", kind: Kind::Article },
    Table { name: "byline", kind: Kind::Article },
    Table { name: "article_tag", kind: Kind::Article },
    Table { name: "body_picture", kind: Kind::Article },
    Table { name: "article_origin", kind: Kind::Article },
    Table { name: "article_link", kind: Kind::Article },
    Table { name: "issue", kind: Kind::Issue },
    Table { name: "slot", kind: Kind::Slot },
    Table { name: "waiver", kind: Kind::Issue },
    Table { name: "edition", kind: Kind::Edition },
    Table { name: "edition_picture", kind: Kind::Edition },
    Table { name: "saved_search", kind: Kind::Search },
    Table { name: "clipping", kind: Kind::Clipping },
    Table { name: "feed", kind: Kind::Feed },
];

/// What no step changes: earlier texts, which no undo may take away; and the wire's, which other people's servers said.
#[cfg(test)]
pub(crate) const UNRECORDED: [&str; 5] = ["revision", "sitting", "feed_item", "feed_fetch", "wire"];

/// A recording that is running.
pub(crate) struct Recording<'c>(session::Session<'c>);

/// Begins to record. The journal and the search tables are not recorded: the one is written apart, the others follow by
/// triggers.
pub(crate) fn record(conn: &Connection) -> Result<Recording<'_>, StoreError> {
    let mut recording = session::Session::new(conn)?;
    for table in &TABLES {
        recording.attach(Some(table.name))?;
    }
    Ok(Recording(recording))
}

impl Recording<'_> {
    /// What was changed since it began, as a changeset; empty where everything is as it was.
    pub(crate) fn finish(mut self) -> Result<Vec<u8>, StoreError> {
        let mut changeset = Vec::new();
        self.0.changeset_strm(&mut changeset)?;
        Ok(changeset)
    }
}

/// The changeset that takes another one back.
pub(crate) fn inverted(mut changeset: &[u8]) -> Result<Vec<u8>, StoreError> {
    let mut out = Vec::with_capacity(changeset.len());
    session::invert_strm(&mut changeset, &mut out)?;
    Ok(out)
}

/// One changeset that does what two do one after the other.
pub(crate) fn joined(mut first: &[u8], mut second: &[u8]) -> Result<Vec<u8>, StoreError> {
    let mut out = Vec::with_capacity(first.len().max(second.len()));
    session::concat_strm(&mut first, &mut second, &mut out)?;
    Ok(out)
}
