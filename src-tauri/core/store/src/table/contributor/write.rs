//! Adding people.

use crate::{error::StoreError, table::columns::uuid_of, write::Write};
use model::ContributorId;
use rusqlite::OptionalExtension;

impl Write<'_> {
    /// The person of exactly this name, trimmed; added where there is none.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn find_or_create_contributor(&self, name: &str) -> Result<ContributorId, StoreError> {
        let name = name.trim();
        let known = self
            .conn
            .prepare_cached("SELECT id FROM contributor WHERE name = ?1")?
            .query_row([name], |row| row.get::<_, Vec<u8>>(0))
            .optional()?;
        if let Some(id) = known {
            return Ok(ContributorId(uuid_of(&id)));
        }
        let id = self.env.id();
        self.conn
            .prepare_cached("INSERT INTO contributor (id, version, name) VALUES (?1, ?2, ?3)")?
            .execute((id.as_bytes(), self.version.0, name))?;
        Ok(ContributorId(id))
    }
}
