//! Adding and changing people.

use crate::{
    error::{Kind, StoreError},
    table::columns::uuid_of,
    write::Write,
};
use model::{Contributor, ContributorId, Version};
use rusqlite::{OptionalExtension, named_params};

impl Write<'_> {
    /// The person of exactly this name, trimmed; added where there is none.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn find_or_create_contributor(&self, name: &str) -> Result<ContributorId, StoreError> {
        let name = name.trim();
        if let Some(id) = self.contributor_named(name)? {
            return Ok(id);
        }
        let id = self.env.id();
        self.conn
            .prepare_cached("INSERT INTO contributor (id, version, name) VALUES (?1, ?2, ?3)")?
            .execute((id.as_bytes(), self.version.0, name))?;
        Ok(ContributorId(id))
    }

    /// The person of exactly this name.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn contributor_named(&self, name: &str) -> Result<Option<ContributorId>, StoreError> {
        let known = self
            .conn
            .prepare_cached("SELECT id FROM contributor WHERE name = ?1")?
            .query_row([name], |row| row.get::<_, Vec<u8>>(0))
            .optional()?;
        Ok(known.map(|id| ContributorId(uuid_of(&id))))
    }

    /// Saves a person, based on the version it was read in, and gives its new version. Under a new name they are
    /// credited and found wherever they were under the old one.
    ///
    /// # Errors
    /// `contributor.not_found`, `contributor.stale_version`; `contributor.exists` where another has the name.
    pub fn update_contributor(&self, base: Version, person: &Contributor) -> Result<Version, StoreError> {
        let stored = self.contributor(person.id)?;
        self.matching(Kind::Contributor, person.id.0, base, stored.version)?;
        let person =
            Contributor { name: person.name.trim().to_owned(), version: stored.version, ..person.clone() };
        if person == stored {
            return Ok(stored.version);
        }
        if let Some(other) = self.contributor_named(&person.name)?.filter(|other| *other != person.id) {
            return Err(StoreError::Exists { kind: Kind::Contributor, id: other.0 });
        }
        self.conn.prepare_cached(include_str!("update.sql"))?.execute(named_params! {
            ":id": person.id.0.as_bytes(),
            ":version": self.version.0,
            ":name": person.name,
            ":role": person.role,
            ":contact": person.contact,
            ":page": person.page,
            ":notes": person.notes,
        })?;
        if person.name != stored.name {
            self.write_credits_anew(person.id)?;
        }
        Ok(self.version)
    }

    /// Makes two records of one person one: what `gone` wrote and made is `kept`'s, in whose name it is printed.
    ///
    /// # Errors
    /// `contributor.not_found` for either.
    pub fn merge_contributors(&self, gone: ContributorId, kept: ContributorId) -> Result<(), StoreError> {
        self.contributor(kept)?;
        self.contributor(gone)?;
        if gone == kept {
            return Ok(());
        }
        let (pictures, articles) = (self.pictures_by(gone)?, self.articles_by(gone)?);
        // Where both are named, the one stays in the place of the first.
        for (table, of) in [("credit_contributor", "illustration"), ("byline", "article")] {
            let both = include_str!("drop_later.sql")
                .replace("credit_contributor", table)
                .replace("illustration", of);
            let moved = include_str!("hand_over.sql").replace("credit_contributor", table);
            self.conn.execute(&both, [gone.0.as_bytes(), kept.0.as_bytes()])?;
            self.conn.execute(&moved, [gone.0.as_bytes(), kept.0.as_bytes()])?;
        }
        self.write_anew(&pictures, &articles)?;
        self.delete_contributor(gone)
    }

    /// Deletes a person who is credited nowhere.
    ///
    /// # Errors
    /// `contributor.not_found`, `contributor.in_use`.
    pub fn delete_contributor(&self, id: ContributorId) -> Result<(), StoreError> {
        let in_use = |by| Err(StoreError::InUse { kind: Kind::Contributor, id: id.0, by });
        if !self.pictures_by(id)?.is_empty() {
            return in_use("a picture credits them");
        }
        if !self.articles_by(id)?.is_empty() {
            return in_use("an article names them as its writer");
        }
        let deleted =
            self.conn.prepare_cached("DELETE FROM contributor WHERE id = ?1")?.execute([id.0.as_bytes()])?;
        if deleted == 0 { Err(StoreError::NotFound { kind: Kind::Contributor, id: id.0 }) } else { Ok(()) }
    }

    fn write_credits_anew(&self, id: ContributorId) -> Result<(), StoreError> {
        self.write_anew(&self.pictures_by(id)?, &self.articles_by(id)?)
    }
}
