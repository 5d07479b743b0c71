//! Findings of preflight that were let pass.

use crate::{error::StoreError, read::Read, table::columns::id_at, write::Write};
use model::{IssueId, Waiver};
use uuid::Uuid;

impl Read<'_> {
    /// What was let pass for an issue, the first said first.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn waivers(&self, issue: IssueId) -> Result<Vec<Waiver>, StoreError> {
        let mut query = self.conn.prepare_cached(include_str!("list.sql"))?;
        query
            .query_and_then([issue.0.as_bytes()], |row| {
                Ok(Waiver {
                    finding: row.get("finding")?,
                    subject: id_at(row, "subject")?,
                    reason: row.get("reason")?,
                    at_ms: row.get("at_ms")?,
                })
            })?
            .collect()
    }
}

impl Write<'_> {
    /// Lets a finding pass for an issue; a reason given before is replaced. The time is the step's.
    ///
    /// # Errors
    /// `issue.not_found`.
    pub fn put_waiver(
        &self,
        issue: IssueId,
        finding: &str,
        subject: Uuid,
        reason: &str,
    ) -> Result<(), StoreError> {
        self.issue(issue)?;
        self.conn.prepare_cached(include_str!("put.sql"))?.execute((
            issue.0.as_bytes(),
            finding,
            subject.as_bytes(),
            reason,
            self.now_ms,
        ))?;
        Ok(())
    }

    /// Lets a finding pass no longer; where it did not, nothing happens.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn delete_waiver(&self, issue: IssueId, finding: &str, subject: Uuid) -> Result<(), StoreError> {
        self.conn.prepare_cached(include_str!("delete.sql"))?.execute((
            issue.0.as_bytes(),
            finding,
            subject.as_bytes(),
        ))?;
        Ok(())
    }
}
