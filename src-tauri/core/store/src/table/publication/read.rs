//! Asking for the publication.

use crate::{
    error::{Kind, StoreError},
    read::Read,
    table::columns::{Columns, found, id_at},
};
use model::{Publication, Version};
use uuid::Uuid;

impl Read<'_> {
    /// The newsletter that the library is kept for.
    ///
    /// # Errors
    /// `publication.not_found` in a library without one, which no program makes.
    pub fn publication(&self) -> Result<Publication, StoreError> {
        let mut query = self.conn.prepare_cached(include_str!("get.sql"))?;
        let mut rows = query.query([])?;
        let row = found(rows.next()?, Kind::Publication, Uuid::nil())?;
        let columns = Columns::of(row, Kind::Publication)?;
        Ok(Publication {
            id: id_at(row, "id")?,
            version: Version(columns.get("version")?),
            name: columns.get("name")?,
            language: columns.parsed("language")?,
            time_zone: columns.get("time_zone")?,
            postal_address: columns.get("postal_address")?,
            credit_patterns: columns.json_or_null("credit_patterns")?.unwrap_or_default(),
        })
    }
}
