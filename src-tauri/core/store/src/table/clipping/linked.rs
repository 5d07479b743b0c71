//! Where a page was written of or linked to before.

use crate::{
    error::StoreError,
    read::Read,
    table::columns::{id_at, json, optional_id_at},
};
use model::{ArticleId, IssueId, address};
use std::collections::HashSet;

/// What is of a page or leads to it: an article, or a slot of an issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkedIn {
    /// The page's key, see [`model::address::key`].
    pub key: String,
    /// Whether the article is the page's own story; else it links to it.
    pub own: bool,
    /// The article; `None` where a links roundup or a call to action leads to the page.
    pub article: Option<ArticleId>,
    /// Its headline, or the words of the link.
    pub headline: String,
    /// The issue that it stands in, with its number.
    pub issue: Option<(IssueId, u32)>,
}

impl Read<'_> {
    /// What leads to one of some pages: articles, with the issues they stand in, then links roundups and calls to action;
    /// of each the latest issue first. An article that merely links to a page counts where it stands in an issue.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn linked_in(&self, keys: &[String]) -> Result<Vec<LinkedIn>, StoreError> {
        if keys.is_empty() {
            return Ok(Vec::new());
        }
        let mut query = self.conn.prepare_cached(include_str!("linked.sql"))?;
        let mut found: Vec<LinkedIn> = query
            .query_and_then([json(&keys)], |row| {
                let issue: Option<IssueId> = optional_id_at(row, "issue")?;
                let number: Option<u32> = row.get("number")?;
                Ok(LinkedIn {
                    key: row.get("key")?,
                    own: row.get("own")?,
                    article: Some(id_at(row, "article")?),
                    headline: row.get("headline")?,
                    issue: issue.zip(number),
                })
            })?
            .collect::<Result<_, StoreError>>()?;
        found.extend(self.linked_in_slots(keys)?);
        Ok(found)
    }

    /// The links of boards are few beside those of articles: they are read off the boards, and kept nowhere else.
    fn linked_in_slots(&self, keys: &[String]) -> Result<Vec<LinkedIn>, StoreError> {
        let wanted: HashSet<&str> = keys.iter().map(String::as_str).collect();
        let mut query = self.conn.prepare_cached(include_str!("linked_in_slots.sql"))?;
        let mut rows = query.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let key = address::key(&row.get::<_, Option<String>>("href")?.unwrap_or_default());
            if wanted.contains(key.as_str()) {
                let headline = row.get::<_, Option<String>>("words")?.unwrap_or_default();
                let issue = Some((id_at(row, "issue")?, row.get("number")?));
                found.push(LinkedIn { key, own: false, article: None, headline, issue });
            }
        }
        Ok(found)
    }
}
