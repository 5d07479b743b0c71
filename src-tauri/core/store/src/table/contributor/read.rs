//! Asking for people.

use crate::{
    error::{Kind, StoreError},
    read::Read,
    table::columns::{Columns, found, id_at},
};
use model::{Contributor, ContributorId, Version};
use rusqlite::Row;

impl Read<'_> {
    /// A person.
    ///
    /// # Errors
    /// `contributor.not_found`.
    pub fn contributor(&self, id: ContributorId) -> Result<Contributor, StoreError> {
        let mut query = self.conn.prepare_cached(include_str!("get.sql"))?;
        let mut rows = query.query([id.0.as_bytes()])?;
        person(found(rows.next()?, Kind::Contributor, id.0)?)
    }

    /// Everybody, by name.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn contributors(&self) -> Result<Vec<Contributor>, StoreError> {
        let mut query = self.conn.prepare_cached(include_str!("list.sql"))?;
        query.query_and_then([], person)?.collect()
    }
}

fn person(row: &Row<'_>) -> Result<Contributor, StoreError> {
    let columns = Columns::of(row, Kind::Contributor)?;
    Ok(Contributor {
        id: id_at(row, "id")?,
        version: Version(columns.get("version")?),
        name: columns.get("name")?,
        role: columns.get("role")?,
        contact: columns.get("contact")?,
        page: columns.get("page")?,
        notes: columns.get("notes")?,
    })
}
