//! Asking for earlier texts.

use super::packed::{prints, unpacked};
use crate::{error::StoreError, read::Read, table::columns::id_at, transact::Origin};
use model::{ArticleId, ArticleText, RevisionId};
use rusqlite::Row;
use std::collections::BTreeMap;

/// An earlier text of an article, without the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RevisionRow {
    /// Which one.
    pub id: RevisionId,
    /// Whose text it was.
    pub article: ArticleId,
    /// When it was written, in milliseconds since 1970 UTC.
    pub at_ms: i64,
    /// Where it was written.
    pub origin: Origin,
    /// How many words its body has.
    pub words: usize,
    /// How many bytes its fields have as JSON.
    pub size_bytes: usize,
    /// What a person called it.
    pub name: Option<String>,
    /// A hash of each field by its name, to tell texts apart by.
    pub prints: BTreeMap<String, String>,
}

impl Read<'_> {
    /// The earlier texts of an article, the newest first; also of one that was deleted.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn revisions(&self, article: ArticleId) -> Result<Vec<RevisionRow>, StoreError> {
        let mut query = self.conn.prepare_cached(include_str!("list.sql"))?;
        query.query_and_then([article.0.as_bytes()], row_of)?.collect()
    }

    /// An earlier text, whole.
    ///
    /// # Errors
    /// `revision.not_found`, `revision.unreadable`.
    pub fn revision(&self, id: RevisionId) -> Result<(RevisionRow, ArticleText), StoreError> {
        let mut query = self.conn.prepare_cached(include_str!("get.sql"))?;
        let mut rows = query.query([id.0.as_bytes()])?;
        let row = rows.next()?.ok_or(StoreError::NoRevision { id: id.0 })?;
        let packed: Vec<u8> = row.get("text")?;
        let text = unpacked(&packed)
            .map_err(|reason| StoreError::UnreadableRevision { id: id.0, reason: reason.to_string() })?;
        Ok((row_of(row)?, text))
    }

    /// The hash of each field of a text, as its revision has them.
    pub fn prints_of(&self, text: &ArticleText) -> BTreeMap<String, String> {
        prints(text)
    }
}

fn row_of(row: &Row<'_>) -> Result<RevisionRow, StoreError> {
    let number = |value: i64| usize::try_from(value).unwrap_or_default();
    let id: RevisionId = id_at(row, "id")?;
    let prints = serde_json::from_str(&row.get::<_, String>("prints")?)
        .map_err(|reason| StoreError::UnreadableRevision { id: id.0, reason: reason.to_string() })?;
    Ok(RevisionRow {
        id,
        article: id_at(row, "article")?,
        at_ms: row.get("at_ms")?,
        origin: Origin::from_stored(&row.get::<_, String>("origin")?),
        words: number(row.get("words")?),
        size_bytes: number(row.get("size_bytes")?),
        name: row.get("name")?,
        prints,
    })
}
