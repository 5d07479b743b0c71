//! Keeping texts, and letting go of those that are too many.

use super::packed::{Prints, packed, prints};
use crate::{error::StoreError, table::columns::json, transact::Origin, write::Write};
use model::revision::{Kept, outlived};
use model::{Article, ArticleId, ArticleText, RevisionId};
use rusqlite::{OptionalExtension, named_params};

/// A text to be kept.
pub(super) struct Keeping<'a> {
    pub article: ArticleId,
    pub text: &'a ArticleText,
    pub at_ms: i64,
    pub origin: Origin,
    pub name: Option<&'a str>,
}

impl Write<'_> {
    /// Keeps an article's text as it stands, and gives the revision. `None` for a text that is kept already or says nothing, unless it
    /// is given a name.
    ///
    /// # Errors
    /// `article.not_found`
    pub fn keep_revision(
        &self,
        article: ArticleId,
        name: Option<&str>,
    ) -> Result<Option<RevisionId>, StoreError> {
        self.keep_article(&self.article(article)?, name)
    }

    /// Keeps a text that never stood in the library, as one of an article's.
    ///
    /// # Errors
    /// `article.not_found`
    pub fn keep_unsaved(
        &self,
        article: ArticleId,
        text: &ArticleText,
        name: &str,
    ) -> Result<RevisionId, StoreError> {
        self.article(article)?;
        let (at_ms, origin) = (self.now_ms, self.origin);
        let kept = self.keep(Keeping { article, text, at_ms, origin, name: Some(name) })?;
        Ok(kept.expect("what has a name is always kept"))
    }

    /// Gives an earlier text a name, or takes it away with an empty one: the text is then kept as long as others.
    ///
    /// # Errors
    /// `revision.not_found`
    pub fn name_revision(&self, id: RevisionId, name: &str) -> Result<(), StoreError> {
        let name = Some(name.trim()).filter(|name| !name.is_empty());
        let named = self
            .conn
            .prepare_cached("UPDATE revision SET name = ?2 WHERE id = ?1")?
            .execute((id.0.as_bytes(), name))?;
        if named == 0 { Err(StoreError::NoRevision { id: id.0 }) } else { Ok(()) }
    }

    pub(super) fn keep_article(
        &self,
        article: &Article,
        name: Option<&str>,
    ) -> Result<Option<RevisionId>, StoreError> {
        let origin = self.sitting_of(article.id)?.map_or(self.origin, |sitting| sitting.origin);
        let text = ArticleText::of(article);
        self.keep(Keeping { article: article.id, text: &text, at_ms: article.changed_at_ms, origin, name })
    }

    fn keep(&self, keeping: Keeping<'_>) -> Result<Option<RevisionId>, StoreError> {
        let Keeping { article, text, at_ms, origin, name } = keeping;
        if name.is_none() && text.is_blank() {
            return Ok(None);
        }
        let prints = prints(text);
        if let Some((known, known_name)) = self.revision_with(article, &prints)? {
            match (name, known_name) {
                (None, _) => return Ok(None),
                (Some(name), None) => {
                    self.name_revision(known, name)?;
                    return Ok(Some(known));
                }
                (Some(name), Some(known_name)) if name == known_name => return Ok(Some(known)),
                // Another name for the same text is no reason to lose the first.
                (Some(_), Some(_)) => {}
            }
        }
        let id = RevisionId(self.env.id());
        let (packed, size_bytes) = packed(text);
        self.conn.prepare_cached(include_str!("insert.sql"))?.execute(named_params! {
            ":id": id.0.as_bytes(),
            ":article": article.0.as_bytes(),
            ":at_ms": at_ms,
            ":origin": origin.as_str(),
            ":words": text.body.length().words as i64,
            ":size_bytes": size_bytes as i64,
            ":name": name,
            ":prints": json(&prints),
            ":text": packed,
        })?;
        self.let_go(article)?;
        Ok(Some(id))
    }

    /// The newest revision of an article that holds the same text, and its name.
    fn revision_with(
        &self,
        article: ArticleId,
        prints: &Prints,
    ) -> Result<Option<(RevisionId, Option<String>)>, StoreError> {
        let found = self
            .conn
            .prepare_cached(include_str!("with_prints.sql"))?
            .query_row((article.0.as_bytes(), json(prints)), |row| {
                Ok((row.get::<_, Vec<u8>>(0)?, row.get::<_, Option<String>>(1)?))
            })
            .optional()?;
        Ok(found.map(|(id, name)| (RevisionId(crate::table::columns::uuid_of(&id)), name)))
    }

    fn let_go(&self, article: ArticleId) -> Result<(), StoreError> {
        let mut query = self.conn.prepare_cached(include_str!("sizes.sql"))?;
        let rows = query.query_map([article.0.as_bytes()], |row| {
            let size_bytes = usize::try_from(row.get::<_, i64>(2)?).unwrap_or_default();
            Ok((row.get::<_, i64>(0)?, Kept { at_ms: row.get(1)?, size_bytes, named: row.get(3)? }))
        })?;
        let (nths, kept): (Vec<i64>, Vec<Kept>) = rows.collect::<Result<Vec<_>, _>>()?.into_iter().unzip();
        let mut delete = self.conn.prepare_cached("DELETE FROM revision WHERE article = ?1 AND nth = ?2")?;
        for at in outlived(&kept, self.now_ms) {
            delete.execute((article.0.as_bytes(), nths[at]))?;
        }
        Ok(())
    }
}
