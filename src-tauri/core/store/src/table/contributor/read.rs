//! Asking for people.

use crate::{
    error::{Kind, StoreError},
    read::Read,
    table::columns::{Columns, found, id_at},
};
use model::{ArticleId, Contributor, ContributorId, IllustrationId, Version};
use rusqlite::Row;

/// A person, and how much they made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContributorRow {
    /// The person.
    pub contributor: Contributor,
    /// How many pictures credit them.
    pub pictures: usize,
    /// How many articles name them as writer.
    pub articles: usize,
}

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

    /// Everybody, by name, with how much they made.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn contributors(&self) -> Result<Vec<ContributorRow>, StoreError> {
        let mut query = self.conn.prepare_cached(include_str!("list.sql"))?;
        query
            .query_and_then([], |row| {
                let count = |column| row.get::<_, i64>(column).map(|count| count as usize);
                Ok(ContributorRow {
                    contributor: person(row)?,
                    pictures: count("pictures")?,
                    articles: count("articles")?,
                })
            })?
            .collect()
    }

    /// The pictures that credit a person, the last added first.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn pictures_by(&self, id: ContributorId) -> Result<Vec<IllustrationId>, StoreError> {
        let ids = self.ids(include_str!("pictures.sql"), id.0)?;
        Ok(ids.into_iter().map(IllustrationId).collect())
    }

    /// The articles that name a person as writer, the last changed first.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn articles_by(&self, id: ContributorId) -> Result<Vec<ArticleId>, StoreError> {
        let ids = self.ids(include_str!("articles.sql"), id.0)?;
        Ok(ids.into_iter().map(ArticleId).collect())
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
