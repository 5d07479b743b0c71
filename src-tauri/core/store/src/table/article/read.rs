//! Asking for articles.

use crate::{
    error::{Kind, StoreError},
    read::Read,
    table::columns::{Columns, found, id_at, optional_id_at, uuid_of},
};
use model::{Article, ArticleId, Document, IssueId, SlotId, Version};
use rusqlite::OptionalExtension;
use uuid::Uuid;

/// A board on which an article stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlacedStory {
    /// The slot.
    pub slot: SlotId,
    /// The board's issue.
    pub issue: IssueId,
}

impl Read<'_> {
    /// An article, whole.
    ///
    /// # Errors
    /// `article.not_found`, `article.unreadable`.
    pub fn article(&self, id: ArticleId) -> Result<Article, StoreError> {
        let mut query = self.conn.prepare_cached(include_str!("get.sql"))?;
        let mut rows = query.query([id.0.as_bytes()])?;
        let row = found(rows.next()?, Kind::Article, id.0)?;
        let columns = Columns::of(row, Kind::Article)?;
        Ok(Article {
            id,
            version: Version(columns.get("version")?),
            kicker: columns.get("kicker")?,
            headline: columns.get("headline")?,
            dek: columns.get("dek")?,
            bylines: self.texts(include_str!("bylines.sql"), id.0)?,
            body: columns.json("body")?,
            call_to_action: columns.json_or_null("call_to_action")?,
            tags: self.texts("SELECT tag FROM article_tag WHERE article = ?1 ORDER BY position", id.0)?,
            status: columns.parsed("status")?,
            language: columns.parsed("language")?,
            picture: optional_id_at(row, "picture")?,
            awaited_credit: columns.json_or_null("awaited_credit")?,
            link: columns.get("link")?,
            short: columns.get("short")?,
            slug: columns.get("slug")?,
            embargo_until_ms: columns.get("embargo_until_ms")?,
            sources: columns.get("sources")?,
            notes: columns.get("notes")?,
            created_at_ms: columns.get("created_at_ms")?,
            changed_at_ms: columns.get("changed_at_ms")?,
        })
    }

    /// The words of an article's body, a line a block. Where it can't be read there are none: whoever opens the article
    /// is told.
    ///
    /// # Errors
    /// `article.not_found`.
    pub fn article_text(&self, id: ArticleId) -> Result<String, StoreError> {
        let mut query = self.conn.prepare_cached("SELECT body FROM article WHERE id = ?1")?;
        let body = query.query_row([id.0.as_bytes()], |row| row.get::<_, String>(0)).optional()?;
        let body: Option<Document> = serde_json::from_str(&found(body, Kind::Article, id.0)?).ok();
        Ok(body.map(|body| body.text()).unwrap_or_default())
    }

    /// How many articles there are.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn article_count(&self) -> Result<usize, StoreError> {
        Ok(self.conn.query_row("SELECT count(*) FROM article", [], |row| row.get::<_, i64>(0))? as usize)
    }

    /// The articles on an issue's board, whole, in the order of the board, each once.
    ///
    /// # Errors
    /// `article.unreadable`.
    pub fn articles_on(&self, issue: IssueId) -> Result<Vec<Article>, StoreError> {
        let mut ids: Vec<ArticleId> = Vec::new();
        for id in self.ids(include_str!("on_board.sql"), issue.0)? {
            if !ids.contains(&ArticleId(id)) {
                ids.push(ArticleId(id));
            }
        }
        ids.into_iter().map(|id| self.article(id)).collect()
    }

    /// The boards on which an article stands.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn slots_of_article(&self, id: ArticleId) -> Result<Vec<PlacedStory>, StoreError> {
        let mut query = self.conn.prepare_cached(include_str!("placed.sql"))?;
        query
            .query_and_then([id.0.as_bytes()], |row| {
                Ok(PlacedStory { slot: id_at(row, "id")?, issue: id_at(row, "issue")? })
            })?
            .collect()
    }

    /// Texts that belong to a row, in order.
    pub(crate) fn texts(&self, sql: &str, of: Uuid) -> Result<Vec<String>, StoreError> {
        let mut query = self.conn.prepare_cached(sql)?;
        let texts = query.query_map([of.as_bytes()], |row| row.get(0))?;
        Ok(texts.collect::<Result<_, _>>()?)
    }

    /// Ids that belong to a row, in order.
    pub(crate) fn ids(&self, sql: &str, of: Uuid) -> Result<Vec<Uuid>, StoreError> {
        let mut query = self.conn.prepare_cached(sql)?;
        let ids = query.query_map([of.as_bytes()], |row| row.get::<_, Vec<u8>>(0))?;
        Ok(ids.map(|id| id.map(|bytes| uuid_of(&bytes))).collect::<Result<_, _>>()?)
    }
}
