//! Where articles were taken in from.

use crate::{error::StoreError, read::Read, table::columns::id_at, write::Write};
use model::ArticleId;
use rusqlite::OptionalExtension;

/// An article that was taken in from something that has come again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenIn {
    /// The article.
    pub article: ArticleId,
    /// Its headline, as it stands now.
    pub headline: String,
}

impl Read<'_> {
    /// The article that was taken in from an origin, the newest where there are several.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn article_by_origin(&self, origin: &str) -> Result<Option<TakenIn>, StoreError> {
        let mut query = self.conn.prepare_cached(include_str!("by_origin.sql"))?;
        let found =
            query.query_row([origin], |row| Ok((id_at(row, "id"), row.get("headline")?))).optional()?;
        found.map(|(article, headline)| Ok(TakenIn { article: article?, headline })).transpose()
    }
}

impl Write<'_> {
    /// Remembers what an article was taken in from: `origin` is the same when it comes again, `name` is what a person
    /// calls it. Forgotten with the article.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn put_origin(&self, article: ArticleId, origin: &str, name: &str) -> Result<(), StoreError> {
        let mut put = self.conn.prepare_cached("INSERT INTO article_origin VALUES (?1, ?2, ?3)")?;
        put.execute((article.0.as_bytes(), origin, name))?;
        Ok(())
    }
}
