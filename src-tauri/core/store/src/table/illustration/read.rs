//! Asking for illustrations.

use crate::{
    error::{Kind, StoreError},
    read::Read,
    table::columns::{Columns, found, id_at},
};
use model::likeness::{ALIKE_WITHIN, likeness_distance};
use model::{
    ArticleId, Credit, FocalPoint, Illustration, IllustrationId, IssueId, Money, PictureFile, PictureFormat,
    Rights, SlotId, Version,
};
use rusqlite::{OptionalExtension, Row};

/// A board on which a picture stands, by itself or with its article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlacedPicture {
    /// The slot.
    pub slot: SlotId,
    /// The board's issue.
    pub issue: IssueId,
}

impl Read<'_> {
    /// An illustration, whole.
    ///
    /// # Errors
    /// `illustration.not_found`, `illustration.unreadable`.
    pub fn illustration(&self, id: IllustrationId) -> Result<Illustration, StoreError> {
        let mut query = self.conn.prepare_cached(include_str!("get.sql"))?;
        let mut rows = query.query([id.0.as_bytes()])?;
        self.illustration_in(found(rows.next()?, Kind::Illustration, id.0)?)
    }

    /// The illustration whose original has this BLAKE3 hash, in hexadecimal; the first one where there are several.
    ///
    /// # Errors
    /// `illustration.unreadable`.
    pub fn illustration_by_hash(&self, hash: &str) -> Result<Option<Illustration>, StoreError> {
        let mut query = self.conn.prepare_cached(include_str!("by_hash.sql"))?;
        let mut rows = query.query([hash])?;
        rows.next()?.map(|row| self.illustration_in(row)).transpose()
    }

    /// Other pictures that look so like this one that they may be the same, the likest first.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn illustrations_alike(
        &self,
        illustration: &Illustration,
    ) -> Result<Vec<IllustrationId>, StoreError> {
        let mut query = self.conn.prepare_cached(include_str!("likenesses.sql"))?;
        let mut rows = query.query([])?;
        let mut alike = Vec::new();
        while let Some(row) = rows.next()? {
            let id = IllustrationId(id_at(row, "id")?);
            let likeness = row.get_ref("file_likeness")?.as_str().map_err(rusqlite::Error::from)?;
            if let Some(distance) = likeness_distance(likeness, &illustration.file.likeness)
                && distance <= ALIKE_WITHIN
                && id != illustration.id
            {
                alike.push((distance, id));
            }
        }
        alike.sort();
        Ok(alike.into_iter().map(|(_, id)| id).collect())
    }

    /// The articles that a picture runs with, or stands in.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn articles_with(&self, id: IllustrationId) -> Result<Vec<ArticleId>, StoreError> {
        let ids = self.ids(include_str!("articles_with.sql"), id.0)?;
        Ok(ids.into_iter().map(ArticleId).collect())
    }

    /// The boards on which a picture stands.
    ///
    /// # Errors
    /// What is wrong with the library.
    pub fn slots_of_illustration(&self, id: IllustrationId) -> Result<Vec<PlacedPicture>, StoreError> {
        let mut query = self.conn.prepare_cached(include_str!("placed.sql"))?;
        query
            .query_and_then([id.0.as_bytes()], |row| {
                Ok(PlacedPicture { slot: id_at(row, "id")?, issue: id_at(row, "issue")? })
            })?
            .collect()
    }

    pub(crate) fn illustration_exists(&self, id: IllustrationId) -> Result<(), StoreError> {
        let mut query = self.conn.prepare_cached("SELECT 1 FROM illustration WHERE id = ?1")?;
        let one = query.query_row([id.0.as_bytes()], |_| Ok(())).optional()?;
        found(one, Kind::Illustration, id.0)
    }

    pub(super) fn illustration_in(&self, row: &Row<'_>) -> Result<Illustration, StoreError> {
        let columns = Columns::of(row, Kind::Illustration)?;
        Ok(Illustration {
            id: IllustrationId(columns.id),
            version: Version(columns.get("version")?),
            file: PictureFile {
                hash: columns.get("file_hash")?,
                format: format_of(&columns)?,
                width_px: columns.number("width_px")?,
                height_px: columns.number("height_px")?,
                size_bytes: columns.number("size_bytes")?,
                name: columns.get("file_name")?,
                rendition: rendition_of(&columns)?,
                likeness: columns.get("file_likeness")?,
            },
            alt: columns.get("alt")?,
            caption: columns.get("caption")?,
            credit: Credit {
                role: columns.parsed_or_null("credit_role")?,
                by: self.texts(include_str!("makers.sql"), columns.id)?,
                for_whom: columns.get("credit_for")?,
                via: columns.get("credit_via")?,
                title: columns.get("credit_title")?,
                link: columns.get("credit_link")?,
                line: columns.get("credit_line")?,
            },
            rights: Rights {
                category: columns.parsed_or_null("rights_category")?,
                licence: columns.get("rights_licence")?,
                licence_link: columns.get("rights_licence_link")?,
                holder: columns.get("rights_holder")?,
                valid_from: columns.parsed_or_null("rights_valid_from")?,
                valid_until: columns.parsed_or_null("rights_valid_until")?,
                uses: columns
                    .get::<Option<i64>>("rights_uses")?
                    .map(|uses| columns.understood(u32::try_from(uses)))
                    .transpose()?,
                publications: columns.json_or_null("rights_publications")?.unwrap_or_default(),
                media: columns.json_or_null("rights_media")?.unwrap_or_default(),
                fee: fee(&columns)?,
                agreement: columns.json_or_null("rights_agreement")?,
                notes: columns.get("rights_notes")?,
            },
            focal: focal(&columns)?,
            crops: columns.json_or_null("crops")?.unwrap_or_default(),
            created_at_ms: columns.get("created_at_ms")?,
        })
    }
}

fn format_of(columns: &Columns<'_, '_>) -> Result<PictureFormat, StoreError> {
    let word: String = columns.get("file_format")?;
    columns.understood(format(&word))
}

/// How renditions are coded. Pictures that were taken in by a program that did not look have what their format suggests.
fn rendition_of(columns: &Columns<'_, '_>) -> Result<PictureFormat, StoreError> {
    let word: Option<String> = columns.get("file_rendition")?;
    match word {
        Some(word) => columns.understood(format(&word)),
        None => Ok(format_of(columns)?.usual_rendition()),
    }
}

fn format(word: &str) -> Result<PictureFormat, String> {
    let known = PictureFormat::ALL.into_iter().find(|format| format.extension() == word);
    known.ok_or_else(|| format!("“{word}” is not a format of pictures"))
}

fn fee(columns: &Columns<'_, '_>) -> Result<Option<Money>, StoreError> {
    let minor: Option<i64> = columns.get("rights_fee_minor")?;
    let currency: Option<String> = columns.get("rights_fee_currency")?;
    Ok(minor.zip(currency).map(|(minor, currency)| Money { minor, currency }))
}

fn focal(columns: &Columns<'_, '_>) -> Result<Option<FocalPoint>, StoreError> {
    let px = |column| {
        let px: Option<i64> = columns.get(column)?;
        px.map(|px| columns.understood(u32::try_from(px))).transpose()
    };
    Ok(px("focal_x_px")?.zip(px("focal_y_px")?).map(|(x_px, y_px)| FocalPoint { x_px, y_px }))
}
