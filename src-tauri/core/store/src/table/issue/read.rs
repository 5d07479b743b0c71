//! Asking for issues.

use crate::{
    error::{Kind, StoreError},
    read::Read,
    table::columns::{Columns, found},
};
use model::{Issue, IssueId, Version};
use rusqlite::Row;

/// An issue in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssueRow {
    /// The issue.
    pub issue: Issue,
    /// How many stories stand on its board.
    pub stories: usize,
}

impl Read<'_> {
    /// An issue.
    ///
    /// # Errors
    /// `issue.not_found`, `issue.unreadable`.
    pub fn issue(&self, id: IssueId) -> Result<Issue, StoreError> {
        let mut query = self.conn.prepare_cached(include_str!("get.sql"))?;
        let mut rows = query.query([id.0.as_bytes()])?;
        issue(found(rows.next()?, Kind::Issue, id.0)?)
    }

    /// Every issue, the latest date first.
    ///
    /// # Errors
    /// `issue.unreadable`.
    pub fn issues(&self) -> Result<Vec<IssueRow>, StoreError> {
        let mut query = self.conn.prepare_cached(include_str!("list.sql"))?;
        query
            .query_and_then([], |row| {
                Ok(IssueRow { issue: issue(row)?, stories: row.get::<_, i64>("stories")? as usize })
            })?
            .collect()
    }
}

fn issue(row: &Row<'_>) -> Result<Issue, StoreError> {
    let columns = Columns::of(row, Kind::Issue)?;
    Ok(Issue {
        id: IssueId(columns.id),
        version: Version(columns.get("version")?),
        number: columns.number("number")?,
        date: columns.parsed("date")?,
        subject: columns.get("subject")?,
        preheader: columns.get("preheader")?,
        theme: columns.get("theme")?,
    })
}
