//! Changing boards.

use super::content::Stored;
use crate::{
    error::{Kind, StoreError},
    table::columns::{found, inserted},
    write::Write,
};
use model::{IssueId, Slot, SlotContent, SlotId, Version, board::OrderKey};
use rusqlite::{OptionalExtension, named_params};

impl Write<'_> {
    /// Puts a slot on an issue's board, and gives its version.
    ///
    /// # Errors
    /// `slot.exists`; `issue.not_found`, `article.not_found`, `illustration.not_found` for what it names.
    pub fn insert_slot(&self, issue: IssueId, key: &OrderKey, slot: &Slot) -> Result<Version, StoreError> {
        self.issue(issue)?;
        self.content_exists(&slot.content)?;
        let stored = Stored::of(&slot.content);
        let mut insert = self.conn.prepare_cached(include_str!("insert.sql"))?;
        let done = insert.execute(named_params! {
            ":id": slot.id.0.as_bytes(),
            ":version": self.version.0,
            ":issue": issue.0.as_bytes(),
            ":order_key": key.as_str(),
            ":kind": stored.kind,
            ":article": stored.article,
            ":illustration": stored.illustration,
            ":treatment": stored.treatment,
            ":headline": stored.headline,
            ":dek": stored.dek,
            ":words": stored.words,
            ":picture": stored.picture,
        });
        inserted(done, Kind::Slot, slot.id.0)?;
        Ok(self.version)
    }

    /// Saves what stands in a slot, based on the version it was read in, and gives its new version. A save that
    /// changes nothing gives the old one. A move of the slot since then does not make it stale.
    ///
    /// # Errors
    /// `slot.not_found`, `slot.stale_version`; `article.not_found`, `illustration.not_found` for what it names.
    pub fn update_slot(&self, base: Version, slot: &Slot) -> Result<Version, StoreError> {
        let (stored, _) = self.slot(slot.id)?;
        self.matching(Kind::Slot, slot.id.0, base, stored.version)?;
        if slot.content == stored.content {
            return Ok(stored.version);
        }
        self.content_exists(&slot.content)?;
        let columns = Stored::of(&slot.content);
        self.conn.prepare_cached(include_str!("update.sql"))?.execute(named_params! {
            ":id": slot.id.0.as_bytes(),
            ":version": self.version.0,
            ":kind": columns.kind,
            ":article": columns.article,
            ":illustration": columns.illustration,
            ":treatment": columns.treatment,
            ":headline": columns.headline,
            ":dek": columns.dek,
            ":words": columns.words,
            ":picture": columns.picture,
        })?;
        Ok(self.version)
    }

    /// Gives slots their places: the keys that [`model::board::planned`] answers with.
    ///
    /// # Errors
    /// `slot.not_found`.
    pub fn set_order(&self, keys: &[(SlotId, OrderKey)]) -> Result<(), StoreError> {
        let mut update = self.conn.prepare_cached("UPDATE slot SET order_key = ?2 WHERE id = ?1")?;
        for (id, key) in keys {
            if update.execute((id.0.as_bytes(), key.as_str()))? == 0 {
                return Err(StoreError::NotFound { kind: Kind::Slot, id: id.0 });
            }
        }
        Ok(())
    }

    /// Takes a slot off its board.
    ///
    /// # Errors
    /// `slot.not_found`.
    pub fn delete_slot(&self, id: SlotId) -> Result<(), StoreError> {
        let deleted =
            self.conn.prepare_cached("DELETE FROM slot WHERE id = ?1")?.execute([id.0.as_bytes()])?;
        if deleted == 0 { Err(StoreError::NotFound { kind: Kind::Slot, id: id.0 }) } else { Ok(()) }
    }

    fn content_exists(&self, content: &SlotContent) -> Result<(), StoreError> {
        match content {
            SlotContent::Story(story) => {
                let mut query = self.conn.prepare_cached("SELECT 1 FROM article WHERE id = ?1")?;
                let one = query.query_row([story.article.0.as_bytes()], |_| Ok(())).optional()?;
                found(one, Kind::Article, story.article.0)
            }
            SlotContent::Picture { illustration, .. } => self.illustration_exists(*illustration),
            _ => Ok(()),
        }
    }
}
