//! Freezing editions.

use super::EditionOutput;
use crate::{
    error::{Kind, StoreError},
    table::{
        columns::{inserted, json},
        packed::deflated,
    },
    write::Write,
};
use model::{Edition, PrintedPicture, Version};
use rusqlite::named_params;

impl Write<'_> {
    /// Keeps an edition with what it sent and which pictures it printed, and gives its version. The time is the step's.
    ///
    /// # Errors
    /// `edition.exists`.
    pub fn insert_edition(
        &self,
        edition: &Edition,
        output: &EditionOutput,
        pictures: &[PrintedPicture],
    ) -> Result<Version, StoreError> {
        let id = edition.id.0;
        let done = self.conn.prepare_cached(include_str!("insert.sql"))?.execute(named_params! {
            ":id": id.as_bytes(),
            ":version": self.version.0,
            ":issue": edition.issue.0.as_bytes(),
            ":number": edition.number,
            ":date": edition.date.to_string(),
            ":subject": edition.subject,
            ":frozen_at_ms": self.now_ms,
            ":hash": edition.hash,
            ":html": deflated(&output.html),
            ":text": deflated(&output.text),
            ":renditions": output.renditions,
            ":waivers": json(&edition.waivers),
        });
        inserted(done, Kind::Edition, id)?;
        let mut insert = self.conn.prepare_cached(include_str!("insert_picture.sql"))?;
        for (position, picture) in pictures.iter().enumerate() {
            insert.execute(named_params! {
                ":edition": id.as_bytes(),
                ":position": position as i64,
                ":illustration": picture.illustration.0.as_bytes(),
                ":slot": picture.slot.0.as_bytes(),
                ":place": picture.place.as_str(),
                ":beside": picture.beside,
                ":alt": picture.alt,
                ":credit": picture.credit,
                ":makers": json(&picture.makers),
            })?;
        }
        Ok(self.version)
    }
}
