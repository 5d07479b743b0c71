//! The wall of pictures, a page at a time.

use crate::{error::StoreError, read::Read, search};
use model::Illustration;
use rusqlite::named_params;

/// Which illustrations to list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IllustrationFilter {
    /// Words to find in alt text, caption, credit and file name; blank for all.
    pub text: String,
    /// Only those that credit nobody.
    pub needs_credit: bool,
    /// Only those without an alt text.
    pub needs_alt: bool,
    /// Only those that run with no article, stand in no text and on no board.
    pub unused: bool,
    /// At most so many.
    pub limit: usize,
    /// After so many.
    pub offset: usize,
}

/// A page of illustrations: the last added first, or where words are looked for the best found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IllustrationPage {
    /// How many there are in all for this filter.
    pub total: usize,
    /// How many there are in the library.
    pub all: usize,
    /// How many of these credit nobody.
    pub needs_credit: usize,
    /// How many of these have no alt text.
    pub needs_alt: usize,
    /// How many of these are used nowhere.
    pub unused: usize,
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
        let count = |filter: &IllustrationFilter| self.count_illustrations(filter);
        let (total, rows) = if !filter.text.trim().is_empty() && search::matching(&filter.text).is_none() {
            (0, Vec::new())
        } else {
            (count(filter)?, self.illustration_rows(filter)?)
        };
        Ok(IllustrationPage {
            total,
            all: count(&none)?,
            needs_credit: count(&IllustrationFilter { needs_credit: true, ..none.clone() })?,
            needs_alt: count(&IllustrationFilter { needs_alt: true, ..none.clone() })?,
            unused: count(&IllustrationFilter { unused: true, ..none.clone() })?,
            rows,
        })
    }

    /// How many illustrations there are.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn illustration_count(&self) -> Result<usize, StoreError> {
        self.count_illustrations(&IllustrationFilter::default())
    }

    fn count_illustrations(&self, filter: &IllustrationFilter) -> Result<usize, StoreError> {
        let matching = search::matching(&filter.text);
        let sql = match matching {
            Some(_) => include_str!("count_found.sql"),
            None => include_str!("count.sql"),
        };
        let mut query = self.conn.prepare_cached(sql)?;
        let params = named_params! {
            ":matching": matching,
            ":needs_credit": filter.needs_credit,
            ":needs_alt": filter.needs_alt,
            ":unused": filter.unused,
        };
        Ok(query.query_row(params, |row| row.get::<_, i64>(0))? as usize)
    }

    fn illustration_rows(&self, filter: &IllustrationFilter) -> Result<Vec<Illustration>, StoreError> {
        let matching = search::matching(&filter.text);
        let sql = match matching {
            Some(_) => include_str!("list_found.sql"),
            None => include_str!("list.sql"),
        };
        let mut query = self.conn.prepare_cached(sql)?;
        let params = named_params! {
            ":matching": matching,
            ":needs_credit": filter.needs_credit,
            ":needs_alt": filter.needs_alt,
            ":unused": filter.unused,
            ":limit": filter.limit as i64,
            ":offset": filter.offset as i64,
        };
        query.query_and_then(params, |row| self.illustration_in(row))?.collect()
    }
}
