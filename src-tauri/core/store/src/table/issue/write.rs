//! Changing issues.

use crate::{
    error::{Kind, StoreError},
    table::columns::inserted,
    write::Write,
};
use model::{Issue, IssueId, Version};
use rusqlite::{Connection, OptionalExtension, named_params};

impl Write<'_> {
    /// Adds an issue with an empty board, and gives its version.
    ///
    /// # Errors
    /// `issue.exists`.
    pub fn insert_issue(&self, issue: &Issue) -> Result<Version, StoreError> {
        inserted(put(self.conn, include_str!("insert.sql"), self.version, issue), Kind::Issue, issue.id.0)?;
        Ok(self.version)
    }

    /// Saves an issue, based on the version it was read in, and gives its new version. A save that changes
    /// nothing gives the old one.
    ///
    /// # Errors
    /// `issue.not_found`, `issue.stale_version` where it was changed since.
    pub fn update_issue(&self, base: Version, issue: &Issue) -> Result<Version, StoreError> {
        let stored = self.issue(issue.id)?;
        self.matching(Kind::Issue, issue.id.0, base, stored.version)?;
        if (Issue { version: stored.version, ..issue.clone() }) == stored {
            return Ok(stored.version);
        }
        put(self.conn, include_str!("update.sql"), self.version, issue)?;
        Ok(self.version)
    }

    /// Deletes an issue whose board is empty.
    ///
    /// # Errors
    /// `issue.not_found`, `issue.in_use` where slots stand on its board.
    pub fn delete_issue(&self, id: IssueId) -> Result<(), StoreError> {
        let mut query = self.conn.prepare_cached("SELECT 1 FROM slot WHERE issue = ?1 LIMIT 1")?;
        if query.query_row([id.0.as_bytes()], |_| Ok(())).optional()?.is_some() {
            return Err(StoreError::InUse { kind: Kind::Issue, id: id.0, by: "its board is not empty" });
        }
        self.conn.prepare_cached("DELETE FROM waiver WHERE issue = ?1")?.execute([id.0.as_bytes()])?;
        let deleted =
            self.conn.prepare_cached("DELETE FROM issue WHERE id = ?1")?.execute([id.0.as_bytes()])?;
        if deleted == 0 { Err(StoreError::NotFound { kind: Kind::Issue, id: id.0 }) } else { Ok(()) }
    }
}

fn put(conn: &Connection, sql: &str, version: Version, issue: &Issue) -> rusqlite::Result<usize> {
    conn.prepare_cached(sql)?.execute(named_params! {
        ":id": issue.id.0.as_bytes(),
        ":version": version.0,
        ":number": issue.number,
        ":date": issue.date.to_string(),
        ":subject": issue.subject,
        ":preheader": issue.preheader,
        ":theme": issue.theme,
    })
}
