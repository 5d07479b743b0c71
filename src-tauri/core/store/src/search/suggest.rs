//! What the library knows that an operator's value could be.

use crate::{error::StoreError, read::Read};

/// Something that occurs, and how often.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// What.
    pub text: String,
    /// In how many rows.
    pub count: usize,
}

impl Read<'_> {
    /// Every tag with how many articles have it.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn known_tags(&self) -> Result<Vec<Known>, StoreError> {
        self.known("SELECT tag, count(*) FROM article_tag GROUP BY tag")
    }

    /// Everybody who wrote an article, with how many.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn known_bylines(&self) -> Result<Vec<Known>, StoreError> {
        self.known(include_str!("bylines.sql"))
    }

    /// Everybody who made a picture, with how many.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn known_makers(&self) -> Result<Vec<Known>, StoreError> {
        self.known(include_str!("makers.sql"))
    }

    /// Every kicker with how many articles have it.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn known_kickers(&self) -> Result<Vec<Known>, StoreError> {
        self.known("SELECT kicker, count(*) FROM article WHERE kicker <> '' GROUP BY kicker")
    }

    /// Every language with how many articles are written in it.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn known_languages(&self) -> Result<Vec<Known>, StoreError> {
        self.known("SELECT language, count(*) FROM article GROUP BY language")
    }

    /// Every status with how many articles have it.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn known_statuses(&self) -> Result<Vec<Known>, StoreError> {
        self.known("SELECT status, count(*) FROM article GROUP BY status")
    }

    /// Every kind of rights with how many pictures are under it.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn known_rights(&self) -> Result<Vec<Known>, StoreError> {
        self.known(
            "SELECT rights_category, count(*) FROM illustration WHERE rights_category IS NOT NULL GROUP BY 1",
        )
    }

    fn known(&self, sql: &str) -> Result<Vec<Known>, StoreError> {
        let mut query = self.conn.prepare_cached(sql)?;
        let known = query
            .query_map([], |row| Ok(Known { text: row.get(0)?, count: row.get::<_, i64>(1)? as usize }))?;
        Ok(known.collect::<Result<_, _>>()?)
    }
}
