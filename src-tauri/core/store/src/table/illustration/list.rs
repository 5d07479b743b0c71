//! The wall of pictures, a page at a time.

use crate::{
    error::StoreError,
    read::Read,
    search::{ENOUGH, Narrowed, Pictures, USED_PICTURE},
};
use chrono::NaiveDate;
use model::Illustration;
use model::query::{Calendar, Query};
use rusqlite::types::Value;

/// Which illustrations to list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IllustrationFilter {
    /// What to find; an empty one for all.
    pub query: Query,
    /// Which day is today, for a query that says “last week”.
    pub calendar: Calendar,
    /// Only those that credit nobody.
    pub needs_credit: bool,
    /// Only those without an alt text.
    pub needs_alt: bool,
    /// Only those that run with no article, stand in no text and on no board.
    pub unused: bool,
    /// Only those whose rights end on this day or before.
    pub ends_by: Option<NaiveDate>,
    /// Until which day an end of rights is soon, for counting.
    pub soon: NaiveDate,
    /// At most so many.
    pub limit: usize,
    /// After so many.
    pub offset: usize,
}

/// A page of illustrations: the last added first, or where words are looked for the best found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IllustrationPage {
    /// How many there are in all for this filter, as far as they were counted.
    pub total: usize,
    /// Whether there are more than were counted: words were found in so many that they stand unranked, the last
    /// added first.
    pub more: bool,
    /// How many there are in the library.
    pub all: usize,
    /// How many of these credit nobody.
    pub needs_credit: usize,
    /// How many of these have no alt text.
    pub needs_alt: usize,
    /// How many of these are used nowhere.
    pub unused: usize,
    /// Of how many of these the rights end soon, or ended.
    pub ends_soon: usize,
    /// The page.
    pub rows: Vec<Illustration>,
}

impl Read<'_> {
    /// A page of the illustrations that a filter lets through.
    ///
    /// # Errors
    /// `illustration.unreadable`.
    pub fn illustrations(&self, filter: &IllustrationFilter) -> Result<IllustrationPage, StoreError> {
        let none = IllustrationFilter::default();
        let count = |filter: &IllustrationFilter| Ok::<_, StoreError>(self.count_pictures(filter)?.0);
        let (total, more) = self.count_pictures(filter)?;
        let rows = if total == 0 { Vec::new() } else { self.illustration_rows(filter, more)? };
        Ok(IllustrationPage {
            total,
            more,
            all: count(&none)?,
            needs_credit: count(&IllustrationFilter { needs_credit: true, ..none.clone() })?,
            needs_alt: count(&IllustrationFilter { needs_alt: true, ..none.clone() })?,
            unused: count(&IllustrationFilter { unused: true, ..none.clone() })?,
            ends_soon: count(&IllustrationFilter { ends_by: Some(filter.soon), ..none.clone() })?,
            rows,
        })
    }

    /// How many illustrations there are.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn illustration_count(&self) -> Result<usize, StoreError> {
        Ok(self.count_pictures(&IllustrationFilter::default())?.0)
    }

    /// How many illustrations a query finds, and whether there are more than were counted.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn count_illustrations(
        &self,
        query: &Query,
        calendar: Calendar,
    ) -> Result<(usize, bool), StoreError> {
        let query = query.clone();
        self.count_pictures(&IllustrationFilter { query, calendar, ..IllustrationFilter::default() })
    }

    fn count_pictures(&self, filter: &IllustrationFilter) -> Result<(usize, bool), StoreError> {
        let narrowed = narrowed(filter)?;
        if narrowed.nothing {
            return Ok((0, false));
        }
        let sql = match narrowed.matching {
            Some(_) => include_str!("count_found.sql"),
            None => include_str!("count.sql"),
        };
        let mut query = self.conn.prepare_cached(&narrowed.sql(sql))?;
        narrowed.bind_to(&mut query, &[(":enough", Value::Integer(ENOUGH as i64))])?;
        let mut rows = query.raw_query();
        let total = rows.next()?.map(|row| row.get::<_, i64>(0)).transpose()?.unwrap_or_default() as usize;
        Ok((total, narrowed.matching.is_some() && total >= ENOUGH))
    }

    fn illustration_rows(
        &self,
        filter: &IllustrationFilter,
        many: bool,
    ) -> Result<Vec<Illustration>, StoreError> {
        let narrowed = narrowed(filter)?;
        let sql = match (&narrowed.matching, many) {
            (None, _) => include_str!("list.sql"),
            (Some(_), false) => include_str!("list_found.sql"),
            (Some(_), true) => include_str!("list_many.sql"),
        };
        let limit = if many { filter.limit.min(ENOUGH.saturating_sub(filter.offset)) } else { filter.limit };
        let mut query = self.conn.prepare_cached(&narrowed.sql(sql))?;
        narrowed.bind_to(
            &mut query,
            &[
                (":limit", Value::Integer(i64::try_from(limit).unwrap_or(i64::MAX))),
                (":offset", Value::Integer(i64::try_from(filter.offset).unwrap_or(i64::MAX))),
            ],
        )?;
        let mut illustrations = Vec::new();
        let mut rows = query.raw_query();
        while let Some(row) = rows.next()? {
            illustrations.push(self.illustration_in(row)?);
        }
        Ok(illustrations)
    }
}

fn narrowed(filter: &IllustrationFilter) -> Result<Narrowed, StoreError> {
    let mut narrowed = Narrowed::of(&filter.query, &Pictures { calendar: filter.calendar })?;
    for (wanted, condition) in [
        (filter.needs_credit, "NOT illustration.credited"),
        (filter.needs_alt, "NOT illustration.described"),
        (filter.unused, &format!("NOT {USED_PICTURE}")),
    ] {
        if wanted {
            narrowed.and(condition);
        }
    }
    if let Some(day) = filter.ends_by {
        let day = narrowed.bind(day.to_string());
        narrowed.and(&format!("illustration.rights_valid_until <= {day}"));
    }
    Ok(narrowed)
}
