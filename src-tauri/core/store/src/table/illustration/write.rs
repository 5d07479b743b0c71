//! Changing illustrations.

use crate::{
    error::{Kind, StoreError},
    table::columns::{inserted, json, search_row, trimmed},
    write::Write,
};
use model::{
    ArticleId, Credit, Crops, Illustration, IllustrationId, Language, RightsCategory, Role, Version,
};
use rusqlite::{Connection, named_params};

impl Write<'_> {
    /// Adds an illustration, and gives its version. Its file must be on the disk before the step ends. The time is
    /// the step's, whatever the illustration says; makers' names are trimmed and empty ones left out.
    ///
    /// # Errors
    /// `illustration.exists`.
    pub fn insert_illustration(&self, illustration: &Illustration) -> Result<Version, StoreError> {
        let illustration = Illustration { created_at_ms: self.now_ms, ..kept(illustration) };
        inserted(
            put(self.conn, include_str!("insert.sql"), self.version, &illustration),
            Kind::Illustration,
            illustration.id.0,
        )?;
        self.put_makers(&illustration)?;
        Ok(self.version)
    }

    /// Saves an illustration, based on the version it was read in, and gives its new version. A save that
    /// changes nothing gives the old one.
    ///
    /// # Errors
    /// `illustration.not_found`, `illustration.stale_version` where it was changed since.
    pub fn update_illustration(
        &self,
        base: Version,
        illustration: &Illustration,
    ) -> Result<Version, StoreError> {
        let stored = self.illustration(illustration.id)?;
        self.matching(Kind::Illustration, illustration.id.0, base, stored.version)?;
        let illustration = Illustration {
            version: stored.version,
            created_at_ms: stored.created_at_ms,
            ..kept(illustration)
        };
        if illustration == stored {
            return Ok(stored.version);
        }
        put(self.conn, include_str!("update.sql"), self.version, &illustration)?;
        if illustration.credit.by != stored.credit.by {
            self.delete_makers(illustration.id)?;
            self.put_makers(&illustration)?;
        }
        Ok(self.version)
    }

    /// Deletes an illustration that is used nowhere. Its file stays, for an undo.
    ///
    /// # Errors
    /// `illustration.not_found`, `illustration.in_use`.
    pub fn delete_illustration(&self, id: IllustrationId) -> Result<(), StoreError> {
        let in_use = |by| Err(StoreError::InUse { kind: Kind::Illustration, id: id.0, by });
        if !self.articles_with(id)?.is_empty() {
            return in_use("an article shows it");
        }
        if !self.slots_of_illustration(id)?.is_empty() {
            return in_use("it stands in an issue");
        }
        self.delete_makers(id)?;
        let deleted =
            self.conn.prepare_cached("DELETE FROM illustration WHERE id = ?1")?.execute([id.0.as_bytes()])?;
        if deleted == 0 { Err(StoreError::NotFound { kind: Kind::Illustration, id: id.0 }) } else { Ok(()) }
    }

    /// Writes pictures and articles as they read now, after a name that they print was changed.
    pub(crate) fn write_anew(
        &self,
        pictures: &[IllustrationId],
        articles: &[ArticleId],
    ) -> Result<(), StoreError> {
        for id in pictures {
            let illustration = self.illustration(*id)?;
            put(self.conn, include_str!("update.sql"), self.version, &illustration)?;
        }
        articles.iter().try_for_each(|id| self.write_article_anew(*id))
    }

    fn put_makers(&self, illustration: &Illustration) -> Result<(), StoreError> {
        let mut maker = self.conn.prepare_cached("INSERT INTO credit_contributor VALUES (?1, ?2, ?3)")?;
        for (position, name) in illustration.credit.by.iter().enumerate() {
            let contributor = self.find_or_create_contributor(name)?;
            maker.execute((illustration.id.0.as_bytes(), position as i64, contributor.0.as_bytes()))?;
        }
        Ok(())
    }

    fn delete_makers(&self, id: IllustrationId) -> Result<(), StoreError> {
        self.conn
            .prepare_cached("DELETE FROM credit_contributor WHERE illustration = ?1")?
            .execute([id.0.as_bytes()])?;
        Ok(())
    }
}

/// An illustration as it is kept: makers' names trimmed and none empty.
fn kept(illustration: &Illustration) -> Illustration {
    let credit = Credit { by: trimmed(&illustration.credit.by), ..illustration.credit.clone() };
    Illustration { credit, ..illustration.clone() }
}

/// Every word of a credit, for searching: the line as printed in English, and what a line of one's own hides.
fn credit_text(credit: &Credit) -> String {
    let printed = credit.printed(&Language::english()).unwrap_or_default();
    [&printed, &credit.by.join("\n"), &credit.for_whom, &credit.via, &credit.title]
        .map(String::as_str)
        .join("\n")
}

fn put(
    conn: &Connection,
    sql: &str,
    version: Version,
    illustration: &Illustration,
) -> rusqlite::Result<usize> {
    let Illustration { file, credit, rights, .. } = illustration;
    conn.prepare_cached(sql)?.execute(named_params! {
        ":id": illustration.id.0.as_bytes(),
        ":version": version.0,
        ":search_row": search_row(illustration.id.0),
        ":file_hash": file.hash,
        ":file_format": file.format.extension(),
        ":width_px": file.width_px,
        ":height_px": file.height_px,
        ":size_bytes": file.size_bytes as i64,
        ":file_name": file.name,
        ":alt": illustration.alt,
        ":caption": illustration.caption,
        ":credit_role": credit.role.map(Role::as_str),
        ":credit_for": credit.for_whom,
        ":credit_via": credit.via,
        ":credit_line": credit.line,
        ":credit_text": credit_text(credit),
        ":credited": credit.names_somebody(),
        ":described": !illustration.alt.trim().is_empty(),
        ":rights_category": rights.category.map(RightsCategory::as_str),
        ":rights_licence": rights.licence,
        ":rights_holder": rights.holder,
        ":rights_valid_from": rights.valid_from.map(|day| day.to_string()),
        ":rights_valid_until": rights.valid_until.map(|day| day.to_string()),
        ":rights_uses": rights.uses,
        ":created_at_ms": illustration.created_at_ms,
        ":file_rendition": file.rendition.extension(),
        ":file_likeness": file.likeness,
        ":credit_title": credit.title,
        ":credit_link": credit.link,
        ":rights_licence_link": rights.licence_link,
        ":rights_publications": (!rights.publications.is_empty()).then(|| json(&rights.publications)),
        ":rights_media": (!rights.media.is_empty()).then(|| json(&rights.media)),
        ":rights_fee_minor": rights.fee.as_ref().map(|fee| fee.minor),
        ":rights_fee_currency": rights.fee.as_ref().map(|fee| &fee.currency),
        ":rights_agreement": rights.agreement.as_ref().map(json),
        ":rights_notes": rights.notes,
        ":focal_x_px": illustration.focal.map(|at| at.x_px),
        ":focal_y_px": illustration.focal.map(|at| at.y_px),
        ":crops": (illustration.crops != Crops::default()).then(|| json(&illustration.crops)),
    })
}
