//! Telling when a sitting begins: then the text is kept as it was.

use crate::{error::StoreError, transact::Origin, write::Write};
use model::revision::goes_on;
use model::{Article, ArticleId, ArticleText};
use rusqlite::OptionalExtension;

/// A stretch of writing in one article, without long pauses and from one side.
pub(super) struct Sitting {
    pub origin: Origin,
    pub began_ms: i64,
    pub last_ms: i64,
}

impl Write<'_> {
    /// Says that an article's text is about to be replaced: where a sitting begins with that, the text as it stands is kept.
    pub(crate) fn sit_down(&self, stored: &Article, text: &ArticleText) -> Result<(), StoreError> {
        if ArticleText::of(stored) == *text {
            return Ok(());
        }
        let sitting = self.sitting_of(stored.id)?.filter(|sitting| {
            sitting.origin == self.origin && goes_on(sitting.began_ms, sitting.last_ms, self.now_ms)
        });
        if sitting.is_none() {
            self.keep_article(stored, None)?;
        }
        let began_ms = sitting.map_or(self.now_ms, |sitting| sitting.began_ms);
        self.put_sitting(stored.id, began_ms, self.now_ms)
    }

    /// Says where a new article's text came from. Whatever is written next begins a sitting.
    pub(crate) fn arrived(&self, article: ArticleId) -> Result<(), StoreError> {
        self.put_sitting(article, i64::MIN / 2, i64::MIN / 2)
    }

    pub(super) fn sitting_of(&self, article: ArticleId) -> Result<Option<Sitting>, StoreError> {
        let found = self
            .conn
            .prepare_cached("SELECT origin, began_ms, last_ms FROM sitting WHERE article = ?1")?
            .query_row([article.0.as_bytes()], |row| {
                let origin = Origin::from_stored(&row.get::<_, String>(0)?);
                Ok(Sitting { origin, began_ms: row.get(1)?, last_ms: row.get(2)? })
            })
            .optional()?;
        Ok(found)
    }

    fn put_sitting(&self, article: ArticleId, began_ms: i64, last_ms: i64) -> Result<(), StoreError> {
        self.conn.prepare_cached("INSERT OR REPLACE INTO sitting VALUES (?1, ?2, ?3, ?4)")?.execute((
            article.0.as_bytes(),
            self.origin.as_str(),
            began_ms,
            last_ms,
        ))?;
        Ok(())
    }
}
