//! Lists of articles, a page at a time.

use crate::{
    error::{Kind, StoreError},
    read::Read,
    search::{Articles, ENOUGH, Narrowed, USED_ARTICLE},
    table::columns::{Columns, id_at, id_list, optional_id_at},
};
use model::query::{Calendar, Query};
use model::{ArticleId, IllustrationId, Language, Status, Version};
use rusqlite::{Row, types::Value};

/// Which articles to list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ArticleFilter {
    /// What to find; an empty one for all.
    pub query: Query,
    /// Which day is today, for a query that says “last week”.
    pub calendar: Calendar,
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ArticlePage {
    /// How many there are in all for this filter, as far as they were counted.
    pub total: usize,
    /// Whether there are more than were counted: words were found in so many that they stand unranked, the last
    /// changed first.
    pub more: bool,
    /// How many there are of each status that occurs, whatever the filter's status; nothing where they weren't all
    /// counted.
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
        let mut narrowed = self.narrowed(filter)?;
        if narrowed.nothing {
            return Ok(ArticlePage::default());
        }
        let mut counts = self.count_by_status(&narrowed)?;
        let counted: usize = counts.iter().map(|count| count.count).sum();
        let all_counted = counted < ENOUGH;
        if let Some(status) = filter.status {
            let status = narrowed.bind(status.as_str().to_owned());
            narrowed.and(&format!("article.status = {status}"));
        }
        let is_asked = |count: &&StatusCount| filter.status.is_none_or(|status| count.status == status);
        let total_of =
            |counts: &[StatusCount]| counts.iter().filter(is_asked).map(|count| count.count).sum::<usize>();
        let searched = narrowed.matching.is_some();
        let total = match (searched && !all_counted, filter.status) {
            (true, Some(_)) => total_of(&self.count_by_status(&narrowed)?),
            _ => total_of(&counts),
        };
        let more = searched && total >= ENOUGH;
        if searched && !all_counted {
            counts.clear();
        }
        let sql = match (searched, more) {
            (false, _) => include_str!("list.sql"),
            (true, false) => include_str!("list_found.sql"),
            (true, true) => include_str!("list_many.sql"),
        };
        let limit = if more { filter.limit.min(ENOUGH.saturating_sub(filter.offset)) } else { filter.limit };
        let mut query = self.conn.prepare_cached(&narrowed.sql(sql))?;
        narrowed.bind_to(
            &mut query,
            &[
                (":limit", Value::Integer(i64::try_from(limit).unwrap_or(i64::MAX))),
                (":offset", Value::Integer(i64::try_from(filter.offset).unwrap_or(i64::MAX))),
            ],
        )?;
        let mut rows = Vec::new();
        let mut found = query.raw_query();
        while let Some(row) = found.next()? {
            rows.push(article_row(row)?);
        }
        Ok(ArticlePage { total, more, by_status: counts, rows })
    }

    /// How many articles a query finds, and whether there are more than were counted.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn count_articles(&self, query: &Query, calendar: Calendar) -> Result<(usize, bool), StoreError> {
        let narrowed =
            self.narrowed(&ArticleFilter { query: query.clone(), calendar, ..ArticleFilter::default() })?;
        if narrowed.nothing {
            return Ok((0, false));
        }
        let total = self.count_by_status(&narrowed)?.iter().map(|count| count.count).sum();
        Ok((total, narrowed.matching.is_some() && total >= ENOUGH))
    }

    fn narrowed(&self, filter: &ArticleFilter) -> Result<Narrowed, StoreError> {
        let mut narrowed = Narrowed::of(&filter.query, &Articles { read: self, calendar: filter.calendar })?;
        if filter.unused {
            narrowed.and(&format!("NOT {USED_ARTICLE}"));
        }
        if let Some(ids) = &filter.ids {
            let ids = narrowed.bind(id_list(ids.iter().map(|id| id.0)));
            narrowed.and(&format!("article.id IN (SELECT unhex(value) FROM json_each({ids}))"));
        }
        Ok(narrowed)
    }

    fn count_by_status(&self, narrowed: &Narrowed) -> Result<Vec<StatusCount>, StoreError> {
        let sql = match &narrowed.matching {
            Some(_) => include_str!("count_found.sql"),
            None if narrowed.conditions.is_empty() => include_str!("count_all.sql"),
            None => include_str!("count.sql"),
        };
        let mut query = self.conn.prepare_cached(&narrowed.sql(sql))?;
        narrowed.bind_to(&mut query, &[(":enough", Value::Integer(ENOUGH as i64))])?;
        let mut counts: Vec<(String, i64)> = Vec::new();
        let mut rows = query.raw_query();
        while let Some(row) = rows.next()? {
            counts.push((row.get(0)?, row.get(1)?));
        }
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
