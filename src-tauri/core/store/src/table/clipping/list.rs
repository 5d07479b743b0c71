//! Lists of clippings, a page at a time.

use super::read::clipping_in;
use crate::{error::StoreError, read::Read, search};
use model::Clipping;
use rusqlite::named_params;

/// Which clippings to list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClippingFilter {
    /// Words to find; blank for all.
    pub text: String,
    /// At most so many.
    pub limit: usize,
    /// After so many.
    pub offset: usize,
}

/// A page of clippings, the last kept first.
#[derive(Clone, Debug, PartialEq)]
pub struct ClippingPage {
    /// How many there are in all for this filter.
    pub total: usize,
    /// The page.
    pub rows: Vec<Clipping>,
}

impl Read<'_> {
    /// A page of the clippings that a filter lets through.
    ///
    /// # Errors
    /// `clipping.unreadable`.
    pub fn clippings(&self, filter: &ClippingFilter) -> Result<ClippingPage, StoreError> {
        let matching = search::every_word(&filter.text);
        if matching.is_none() && !filter.text.trim().is_empty() {
            return Ok(ClippingPage { total: 0, rows: Vec::new() });
        }
        let total: i64 =
            self.conn.prepare_cached(include_str!("count.sql"))?.query_row([&matching], |row| row.get(0))?;
        let mut query = self.conn.prepare_cached(include_str!("list.sql"))?;
        let params = named_params! {
            ":matching": matching,
            ":limit": filter.limit as i64,
            ":offset": filter.offset as i64,
        };
        let rows = query.query_and_then(params, clipping_in)?.collect::<Result<_, _>>()?;
        Ok(ClippingPage { total: total as usize, rows })
    }
}
