//! What a step changed, read off its changeset.

use super::record::TABLES;
use crate::{
    error::{Kind, StoreError},
    read::Read,
    table::columns::uuid_of,
    transact::Origin,
};
use model::IssueId;
use rusqlite::{
    Connection, OptionalExtension,
    fallible_streaming_iterator::FallibleStreamingIterator,
    hooks::Action,
    session::{ChangesetItem, ChangesetIter},
};
use std::{collections::BTreeMap, io};
use uuid::Uuid;

/// A row of the journal, for those who follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalEntry {
    /// Its sequence number; a later entry has a higher one. Numbers may be left out.
    pub seq: i64,
    /// What was done, taken back or done again.
    pub label: String,
    /// When, in milliseconds since 1970 UTC.
    pub at_ms: i64,
    /// Where it was done.
    pub origin: Origin,
    /// What it is.
    pub kind: EntryKind,
    /// The rows that are not as they were, each once.
    pub changes: Vec<Change>,
}

/// What a row of the journal is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EntryKind {
    /// A step.
    Step,
    /// A step was taken back.
    Undo,
    /// A step was done again.
    Redo,
    /// Something beside the content is different, such as the name of a revision.
    Note,
    /// The library was brought to a newer form; what was before can't be undone. Everything may have changed.
    Barrier,
}

/// A row that was added, changed or deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Change {
    /// What it is. Bylines and tags are their article's, makers their illustration's.
    pub kind: Kind,
    /// Which one.
    pub id: Uuid,
    /// For a slot, the issue it stands in; `None` where a later entry deleted it, which then names the issue.
    pub issue: Option<IssueId>,
}

impl Read<'_> {
    /// The journal after a sequence number, in order.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn changes_after(&self, seq: i64) -> Result<Vec<JournalEntry>, StoreError> {
        let mut query = self.conn.prepare_cached(include_str!("changes_after.sql"))?;
        let mut rows = query.query([seq])?;
        let mut entries = Vec::new();
        while let Some(row) = rows.next()? {
            let kind: String = row.get(4)?;
            entries.push(JournalEntry {
                seq: row.get(0)?,
                label: row.get(1)?,
                at_ms: row.get(2)?,
                origin: Origin::from_stored(&row.get::<_, String>(3)?),
                kind: match kind.as_str() {
                    "undo" => EntryKind::Undo,
                    "redo" => EntryKind::Redo,
                    "barrier" => EntryKind::Barrier,
                    "note" => EntryKind::Note,
                    _ => EntryKind::Step,
                },
                changes: changes_of(self.conn, row.get_ref(5)?.as_blob().unwrap_or_default())?,
            });
        }
        Ok(entries)
    }

    /// The sequence number of the newest entry; 0 in a new library.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn latest_seq(&self) -> Result<i64, StoreError> {
        Ok(self.conn.query_row("SELECT coalesce(max(seq), 0) FROM journal", [], |row| row.get(0))?)
    }
}

pub(super) fn changes_of(conn: &Connection, mut changeset: &[u8]) -> Result<Vec<Change>, StoreError> {
    let mut changes: BTreeMap<(Kind, Uuid), Option<IssueId>> = BTreeMap::new();
    let input: &mut dyn io::Read = &mut changeset;
    let mut items = ChangesetIter::start_strm(&input)?;
    while let Some(item) = items.next()? {
        let table_name = item.op()?.table_name().to_owned();
        let Some(table) = TABLES.iter().find(|table| table.name == table_name) else { continue };
        let id = uuid_of(standing(item, 0)?.as_deref().unwrap_or_default());
        let issue = changes.entry((table.kind, id)).or_default();
        if table.kind == Kind::Slot && issue.is_none() {
            *issue = standing(item, SLOT_ISSUE)?.map(|bytes| IssueId(uuid_of(&bytes)));
        }
    }
    drop(items);
    changes
        .into_iter()
        .map(|((kind, id), issue)| {
            let issue = match (kind, issue) {
                (Kind::Slot, None) => issue_of(conn, id)?,
                (_, issue) => issue,
            };
            Ok(Change { kind, id, issue })
        })
        .collect()
}

/// Where the table of slots keeps the issue.
const SLOT_ISSUE: usize = 2;

/// A column's bytes after the change, or before it where the row is gone; `None` where it was not changed.
fn standing(item: &ChangesetItem, column: usize) -> Result<Option<Vec<u8>>, StoreError> {
    let value = match item.op()?.code() {
        Action::SQLITE_INSERT => item.new_value(column),
        _ => item.old_value(column),
    };
    match value {
        Ok(value) => Ok(value.as_blob().ok().map(<[u8]>::to_vec)),
        Err(rusqlite::Error::InvalidColumnIndex(_)) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn issue_of(conn: &Connection, slot: Uuid) -> Result<Option<IssueId>, StoreError> {
    let found = conn
        .prepare_cached("SELECT issue FROM slot WHERE id = ?1")?
        .query_row([slot.as_bytes()], |row| row.get::<_, Vec<u8>>(0))
        .optional()?;
    Ok(found.map(|bytes| IssueId(uuid_of(&bytes))))
}
