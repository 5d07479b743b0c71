//! Lists of articles, a page at a time.

use crate::{
    error::{Kind, StoreError},
    read::Read,
    search::{Articles, ENOUGH, Narrowed, USED_ARTICLE},
    table::columns::{Columns, id_at, id_list, optional_id_at},
};
use model::query::{Calendar, Query};
use model::{ArticleId, IllustrationId, Language, Status, Version};
use rusqlite::types::Value;
use std::collections::HashMap;

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
        let narrowed = self.narrowed(filter)?;
        if narrowed.nothing {
            Ok(ArticlePage::default())
        } else if narrowed.matching.is_some() {
            self.articles_found(narrowed, filter)
        } else {
            self.articles_listed(narrowed, filter)
        }
    }

    /// How many articles a query finds, and whether there are more than were counted.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn count_articles(&self, query: &Query, calendar: Calendar) -> Result<(usize, bool), StoreError> {
        let mut narrowed =
            self.narrowed(&ArticleFilter { query: query.clone(), calendar, ..ArticleFilter::default() })?;
        if narrowed.nothing {
            Ok((0, false))
        } else if narrowed.matching.is_some() {
            narrowed.search_implied();
            let count = self.count_found(&narrowed)?;
            Ok((count, count == ENOUGH))
        } else {
            Ok((self.count_by_status(&narrowed)?.iter().map(|count| count.count).sum(), false))
        }
    }

    pub(super) fn narrowed(&self, filter: &ArticleFilter) -> Result<Narrowed, StoreError> {
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

    /// The page where no words are looked for.
    fn articles_listed(
        &self,
        mut narrowed: Narrowed,
        filter: &ArticleFilter,
    ) -> Result<ArticlePage, StoreError> {
        let by_status = self.count_by_status(&narrowed)?;
        let is_asked = |count: &&StatusCount| filter.status.is_none_or(|status| count.status == status);
        let total = by_status.iter().filter(is_asked).map(|count| count.count).sum();
        only(filter.status, &mut narrowed);
        let mut query = self.conn.prepare_cached(&narrowed.sql(include_str!("page.sql")))?;
        narrowed
            .bind_to(&mut query, &[(":limit", number(filter.limit)), (":offset", number(filter.offset))])?;
        let mut rows = Vec::new();
        let mut page = query.raw_query();
        while let Some(row) = page.next()? {
            rows.push(self.article_row(row.get(0)?)?);
        }
        Ok(ArticlePage { total, more: false, by_status, rows })
    }

    fn count_by_status(&self, narrowed: &Narrowed) -> Result<Vec<StatusCount>, StoreError> {
        let sql = if narrowed.conditions.is_empty() {
            include_str!("count_all.sql")
        } else {
            include_str!("count.sql")
        };
        let mut query = self.conn.prepare_cached(&narrowed.sql(sql))?;
        narrowed.bind_to(&mut query, &[])?;
        let mut counts: HashMap<String, usize> = HashMap::new();
        let mut rows = query.raw_query();
        while let Some(row) = rows.next()? {
            counts.insert(row.get(0)?, row.get::<_, i64>(1)? as usize);
        }
        Ok(of_each_status(|status| counts.get(status.as_str()).copied()))
    }

    /// An article as it stands in a list, by its number in the search table.
    pub(super) fn article_row(&self, search_row: i64) -> Result<ArticleRow, StoreError> {
        let mut query = self.conn.prepare_cached(include_str!("row.sql"))?;
        let mut rows = query.query([search_row])?;
        let row = rows.next()?.ok_or(rusqlite::Error::QueryReturnedNoRows)?;
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
}

/// A count as a value of SQL.
pub(super) fn number(number: usize) -> Value {
    Value::Integer(i64::try_from(number).unwrap_or(i64::MAX))
}

/// The counts of the statuses that occur, in the order of the statuses.
pub(super) fn of_each_status(count: impl Fn(Status) -> Option<usize>) -> Vec<StatusCount> {
    Status::ALL.into_iter().filter_map(|status| Some(StatusCount { status, count: count(status)? })).collect()
}

/// Narrows to one status, if one is asked for.
pub(super) fn only(status: Option<Status>, narrowed: &mut Narrowed) {
    if let Some(status) = status {
        let status = narrowed.bind(status.as_str().to_owned());
        narrowed.and(&format!("article.status = {status}"));
    }
}
