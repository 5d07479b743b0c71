//! Asking for editions.

use crate::{
    error::{Kind, StoreError},
    read::Read,
    table::{
        columns::{Columns, found, id_at},
        packed::inflated,
    },
};
use model::{Edition, EditionId, IssueId, PrintedPicture, Version};
use rusqlite::Row;

/// What an edition sent, byte for byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditionOutput {
    /// The mail as HTML.
    pub html: String,
    /// The mail as plain text.
    pub text: String,
    /// The picture files that the HTML names, as the JSON that was handed in.
    pub renditions: String,
}

impl Read<'_> {
    /// An edition.
    ///
    /// # Errors
    /// `edition.not_found`, `edition.unreadable`.
    pub fn edition(&self, id: EditionId) -> Result<Edition, StoreError> {
        let mut query = self.conn.prepare_cached(include_str!("get.sql"))?;
        let mut rows = query.query([id.0.as_bytes()])?;
        edition(found(rows.next()?, Kind::Edition, id.0)?)
    }

    /// The editions of an issue, the latest first.
    ///
    /// # Errors
    /// `edition.unreadable`.
    pub fn editions(&self, issue: IssueId) -> Result<Vec<Edition>, StoreError> {
        let mut query = self.conn.prepare_cached(include_str!("of_issue.sql"))?;
        query.query_and_then([issue.0.as_bytes()], edition)?.collect()
    }

    /// What an edition sent.
    ///
    /// # Errors
    /// `edition.not_found`, `edition.unreadable`.
    pub fn edition_output(&self, id: EditionId) -> Result<EditionOutput, StoreError> {
        let mut query =
            self.conn.prepare_cached("SELECT id, html, text, renditions FROM edition WHERE id = ?1")?;
        let mut rows = query.query([id.0.as_bytes()])?;
        let columns = Columns::of(found(rows.next()?, Kind::Edition, id.0)?, Kind::Edition)?;
        let unpacked = |column| columns.understood(inflated(&columns.get::<Vec<u8>>(column)?));
        Ok(EditionOutput {
            html: unpacked("html")?,
            text: unpacked("text")?,
            renditions: columns.get("renditions")?,
        })
    }

    /// The pictures that an edition printed, in their order.
    ///
    /// # Errors
    /// `edition.unreadable`.
    pub fn edition_pictures(&self, id: EditionId) -> Result<Vec<PrintedPicture>, StoreError> {
        let mut query = self.conn.prepare_cached(include_str!("pictures.sql"))?;
        query
            .query_and_then([id.0.as_bytes()], |row| {
                let columns = Columns::of(row, Kind::Edition)?;
                Ok(PrintedPicture {
                    illustration: id_at(row, "illustration")?,
                    slot: id_at(row, "slot")?,
                    place: columns.parsed("place")?,
                    beside: columns.get("beside")?,
                    alt: columns.get("alt")?,
                    credit: columns.get("credit")?,
                    makers: columns.json("makers")?,
                })
            })?
            .collect()
    }
}

fn edition(row: &Row<'_>) -> Result<Edition, StoreError> {
    let columns = Columns::of(row, Kind::Edition)?;
    Ok(Edition {
        id: EditionId(columns.id),
        version: Version(columns.get("version")?),
        issue: id_at(row, "issue")?,
        number: columns.number("number")?,
        date: columns.parsed("date")?,
        subject: columns.get("subject")?,
        frozen_at_ms: columns.get("frozen_at_ms")?,
        hash: columns.get("hash")?,
        waivers: columns.json("waivers")?,
    })
}
