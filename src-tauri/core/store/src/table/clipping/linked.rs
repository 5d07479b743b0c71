//! Where a page was written of or linked to before.

use crate::{
    error::StoreError,
    read::Read,
    table::columns::{id_at, json, optional_id_at},
};
use model::{ArticleId, IssueId};

/// An article that is of a page or leads to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkedIn {
    /// The page's key, see [`model::address::key`].
    pub key: String,
    /// Whether the article is the page's own story; else it links to it.
    pub own: bool,
    /// The article.
    pub article: ArticleId,
    /// Its headline.
    pub headline: String,
    /// The issue that it stands in, with its number.
    pub issue: Option<(IssueId, u32)>,
}

impl Read<'_> {
    /// The articles that lead to one of some pages, with the issues they stand in: the latest issue first. An article that
    /// merely links to a page counts where it stands in an issue.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn linked_in(&self, keys: &[String]) -> Result<Vec<LinkedIn>, StoreError> {
        let mut query = self.conn.prepare_cached(include_str!("linked.sql"))?;
        query
            .query_and_then([json(&keys)], |row| {
                let issue: Option<IssueId> = optional_id_at(row, "issue")?;
                let number: Option<u32> = row.get("number")?;
                Ok(LinkedIn {
                    key: row.get("key")?,
                    own: row.get("own")?,
                    article: id_at(row, "article")?,
                    headline: row.get("headline")?,
                    issue: issue.zip(number),
                })
            })?
            .collect()
    }
}
