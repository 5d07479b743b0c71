//! Lists of articles, a page at a time.

use crate::{
    error::{Kind, StoreError},
    read::Read,
    search,
    table::columns::{Columns, id_at, id_list, optional_id_at},
};
use model::{ArticleId, IllustrationId, Language, Status, Version};
use rusqlite::{Row, named_params};

/// Which articles to list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ArticleFilter {
    /// Words to find; blank for all.
    pub text: String,
    /// Only those with this status.
    pub status: Option<Status>,
    /// Only those that stand on no board.
    pub unused: bool,
    /// Only these.
    pub ids: Option<Vec<ArticleId>>,
    /// At most so many.
    pub limit: usize,
    /// After so many.
    pub offset: usize,
}

/// A page of articles: the last changed first, or where words are looked for the best found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticlePage {
    /// How many there are in all for this filter.
    pub total: usize,
    /// How many there are of each status that occurs, whatever the filter's status.
    pub by_status: Vec<StatusCount>,
    /// The page.
    pub rows: Vec<ArticleRow>,
}

/// How many articles have a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatusCount {
    /// The status.
    pub status: Status,
    /// How many have it.
    pub count: usize,
}

/// An article in a list, without its body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleRow {
    /// Which one.
    pub id: ArticleId,
    /// The state this was read in.
    pub version: Version,
    /// Its kicker.
    pub kicker: String,
    /// Its headline.
    pub headline: String,
    /// Its dek.
    pub dek: String,
    /// How far along it is.
    pub status: Status,
    /// The language it is written in.
    pub language: Language,
    /// The picture that runs with it.
    pub picture: Option<IllustrationId>,
    /// How many words its body has.
    pub words: usize,
    /// How many minutes it takes to read.
    pub minutes: usize,
    /// When it was last changed, in milliseconds since 1970 UTC.
    pub changed_at_ms: i64,
    /// Not to be sent before this moment, in milliseconds since 1970 UTC.
    pub embargo_until_ms: Option<i64>,
    /// Whether it stands on a board.
    pub used: bool,
}

impl Read<'_> {
    /// A page of the articles that a filter lets through.
    ///
    /// # Errors
    /// `article.unreadable`.
    pub fn articles(&self, filter: &ArticleFilter) -> Result<ArticlePage, StoreError> {
        let searched = !filter.text.trim().is_empty();
        let matching = search::matching(&filter.text);
        if searched && matching.is_none() {
            return Ok(ArticlePage { total: 0, by_status: Vec::new(), rows: Vec::new() });
        }
        let ids = filter.ids.as_ref().map(|ids| id_list(ids.iter().map(|id| id.0)));
        let by_status = self.count_by_status(matching.as_deref(), filter.unused, ids.as_deref())?;
        let asked = |count: &&StatusCount| filter.status.is_none_or(|status| count.status == status);
        let total = by_status.iter().filter(asked).map(|count| count.count).sum();
        let sql = if searched { include_str!("list_found.sql") } else { include_str!("list.sql") };
        let mut query = self.conn.prepare_cached(sql)?;
        let params = named_params! {
            ":matching": matching,
            ":status": filter.status.map(Status::as_str),
            ":unused": filter.unused,
            ":ids": ids,
            ":limit": filter.limit as i64,
            ":offset": filter.offset as i64,
        };
        let rows = query.query_and_then(params, article_row)?.collect::<Result<_, _>>()?;
        Ok(ArticlePage { total, by_status, rows })
    }

    fn count_by_status(
        &self,
        matching: Option<&str>,
        unused: bool,
        ids: Option<&str>,
    ) -> Result<Vec<StatusCount>, StoreError> {
        let sql = match matching {
            Some(_) => include_str!("count_found.sql"),
            None => include_str!("count.sql"),
        };
        let mut query = self.conn.prepare_cached(sql)?;
        let params = named_params! { ":matching": matching, ":unused": unused, ":ids": ids };
        let counts = query.query_map(params, |row| Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?)))?;
        let counts: Vec<(String, i64)> = counts.collect::<Result<_, _>>()?;
        let count_of = |status: Status| {
            let found = counts.iter().find(|(word, _)| word == status.as_str());
            found.map(|(_, count)| StatusCount { status, count: *count as usize })
        };
        Ok(Status::ALL.into_iter().filter_map(count_of).collect())
    }
}

fn article_row(row: &Row<'_>) -> Result<ArticleRow, StoreError> {
    let columns = Columns::of(row, Kind::Article)?;
    Ok(ArticleRow {
        id: id_at(row, "id")?,
        version: Version(columns.get("version")?),
        kicker: columns.get("kicker")?,
        headline: columns.get("headline")?,
        dek: columns.get("dek")?,
        status: columns.parsed("status")?,
        language: columns.parsed("language")?,
        picture: optional_id_at(row, "picture")?,
        words: columns.number("words")?,
        minutes: columns.number("minutes")?,
        changed_at_ms: columns.get("changed_at_ms")?,
        embargo_until_ms: columns.get("embargo_until_ms")?,
        used: columns.get("used")?,
    })
}
