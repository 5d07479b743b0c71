//! Asking for slots and boards.

use super::content::content_in;
use crate::{
    error::{Kind, StoreError},
    read::Read,
    table::columns::{Columns, found, id_at},
};
use model::{IssueId, Slot, SlotId, Version, board::OrderKey};
use rusqlite::Row;

impl Read<'_> {
    /// A slot, and the issue on whose board it stands.
    ///
    /// # Errors
    /// `slot.not_found`, `slot.unreadable`.
    pub fn slot(&self, id: SlotId) -> Result<(Slot, IssueId), StoreError> {
        let mut query = self.conn.prepare_cached(include_str!("get.sql"))?;
        let mut rows = query.query([id.0.as_bytes()])?;
        let row = found(rows.next()?, Kind::Slot, id.0)?;
        Ok((slot(row)?, id_at(row, "issue")?))
    }

    /// The slots of an issue from top to bottom, with their keys.
    ///
    /// # Errors
    /// `issue.not_found`, `slot.unreadable`.
    pub fn board(&self, issue: IssueId) -> Result<Vec<(Slot, OrderKey)>, StoreError> {
        let mut query = self.conn.prepare_cached(include_str!("board.sql"))?;
        let slots: Vec<(Slot, OrderKey)> = query
            .query_and_then([issue.0.as_bytes()], |row| {
                Ok::<_, StoreError>((slot(row)?, OrderKey::from_stored(row.get::<_, String>("order_key")?)))
            })?
            .collect::<Result<_, _>>()?;
        if slots.is_empty() {
            self.issue(issue)?;
        }
        Ok(slots)
    }
}

fn slot(row: &Row<'_>) -> Result<Slot, StoreError> {
    let columns = Columns::of(row, Kind::Slot)?;
    Ok(Slot {
        id: SlotId(columns.id),
        version: Version(columns.get("version")?),
        content: content_in(&columns)?,
    })
}
