//! Changing articles.

use crate::{
    error::{Kind, StoreError},
    table::article::links::numbered,
    table::columns::{inserted, json, search_row, trimmed},
    write::Write,
};
use model::{Article, ArticleId, ArticleText, Version};
use rusqlite::{Connection, named_params};

impl Write<'_> {
    /// Adds an article, and gives its version. The times are the step's, whatever the article says; bylines are trimmed and
    /// empty ones left out, tags too, and no tag is kept twice.
    ///
    /// # Errors
    /// `article.exists`, `illustration.not_found` for its picture.
    pub fn insert_article(&self, article: &Article) -> Result<Version, StoreError> {
        let article = Article { created_at_ms: self.now_ms, changed_at_ms: self.now_ms, ..kept(article) };
        self.picture_exists(&article)?;
        inserted(
            put(self.conn, include_str!("insert.sql"), self.version, &article),
            Kind::Article,
            article.id.0,
        )?;
        self.put_parts(&article)?;
        self.arrived(article.id)?;
        Ok(self.version)
    }

    /// Saves an article, based on the version it was read in, and gives its new version. A save that changes
    /// nothing gives the old one.
    ///
    /// # Errors
    /// `article.not_found`, `article.stale_version` where it was changed since, `illustration.not_found` for
    /// its picture.
    pub fn update_article(&self, base: Version, article: &Article) -> Result<Version, StoreError> {
        let stored = self.article(article.id)?;
        self.matching(Kind::Article, article.id.0, base, stored.version)?;
        let same = Article {
            version: stored.version,
            created_at_ms: stored.created_at_ms,
            changed_at_ms: stored.changed_at_ms,
            ..kept(article)
        };
        if same == stored {
            return Ok(stored.version);
        }
        let article = Article { changed_at_ms: self.now_ms, ..same };
        self.picture_exists(&article)?;
        self.sit_down(&stored, &ArticleText::of(&article))?;
        put(self.conn, include_str!("update.sql"), self.version, &article)?;
        if article.bylines != stored.bylines
            || article.tags != stored.tags
            || article.body.pictures() != stored.body.pictures()
            || numbered(&article) != numbered(&stored)
        {
            self.delete_parts(article.id)?;
            self.put_parts(&article)?;
        }
        Ok(self.version)
    }

    /// Deletes an article that stands on no board.
    ///
    /// # Errors
    /// `article.not_found`, `article.in_use` where it stands on a board.
    pub fn delete_article(&self, id: ArticleId) -> Result<(), StoreError> {
        if !self.slots_of_article(id)?.is_empty() {
            return Err(StoreError::InUse { kind: Kind::Article, id: id.0, by: "it stands in an issue" });
        }
        self.delete_parts(id)?;
        self.conn
            .prepare_cached("DELETE FROM article_origin WHERE article = ?1")?
            .execute([id.0.as_bytes()])?;
        let deleted =
            self.conn.prepare_cached("DELETE FROM article WHERE id = ?1")?.execute([id.0.as_bytes()])?;
        if deleted == 0 { Err(StoreError::NotFound { kind: Kind::Article, id: id.0 }) } else { Ok(()) }
    }

    /// Writes an article as it reads now, after a name that it prints was changed.
    pub(crate) fn write_article_anew(&self, id: ArticleId) -> Result<(), StoreError> {
        let article = self.article(id)?;
        put(self.conn, include_str!("update.sql"), self.version, &article)?;
        Ok(())
    }

    fn picture_exists(&self, article: &Article) -> Result<(), StoreError> {
        article.picture.map_or(Ok(()), |picture| self.illustration_exists(picture))
    }

    fn put_parts(&self, article: &Article) -> Result<(), StoreError> {
        let id = article.id.0;
        let mut byline = self.conn.prepare_cached("INSERT INTO byline VALUES (?1, ?2, ?3)")?;
        for (position, name) in article.bylines.iter().enumerate() {
            let contributor = self.find_or_create_contributor(name)?;
            byline.execute((id.as_bytes(), position as i64, contributor.0.as_bytes()))?;
        }
        let mut tagged = self.conn.prepare_cached("INSERT INTO article_tag VALUES (?1, ?2, ?3)")?;
        for (position, tag) in article.tags.iter().enumerate() {
            tagged.execute((id.as_bytes(), position as i64, tag))?;
        }
        let mut pictured = self.conn.prepare_cached("INSERT INTO body_picture VALUES (?1, ?2, ?3)")?;
        for (position, picture) in article.body.pictures().iter().enumerate() {
            pictured.execute((id.as_bytes(), position as i64, picture.0.as_bytes()))?;
        }
        let mut links = self.conn.prepare_cached("INSERT INTO article_link VALUES (?1, ?2, ?3)")?;
        for (position, key) in numbered(article) {
            links.execute((id.as_bytes(), position, key))?;
        }
        Ok(())
    }

    fn delete_parts(&self, id: ArticleId) -> Result<(), StoreError> {
        for sql in [
            "DELETE FROM byline WHERE article = ?1",
            "DELETE FROM article_tag WHERE article = ?1",
            "DELETE FROM body_picture WHERE article = ?1",
            "DELETE FROM article_link WHERE article = ?1",
        ] {
            self.conn.prepare_cached(sql)?.execute([id.0.as_bytes()])?;
        }
        Ok(())
    }
}

/// An article as it is kept: names and tags trimmed and none empty, no tag twice.
fn kept(article: &Article) -> Article {
    let mut tags: Vec<String> = Vec::with_capacity(article.tags.len());
    for tag in trimmed(&article.tags) {
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    Article { bylines: trimmed(&article.bylines), tags, ..article.clone() }
}

fn put(conn: &Connection, sql: &str, version: Version, article: &Article) -> rusqlite::Result<usize> {
    let length = article.body.length();
    conn.prepare_cached(sql)?.execute(named_params! {
        ":id": article.id.0.as_bytes(),
        ":version": version.0,
        ":search_row": search_row(article.id.0),
        ":status": article.status.as_str(),
        ":language": article.language.as_str(),
        ":picture": article.picture.map(|picture| picture.0.into_bytes()),
        ":words": length.words as i64,
        ":minutes": length.minutes as i64,
        ":created_at_ms": article.created_at_ms,
        ":changed_at_ms": article.changed_at_ms,
        ":kicker": article.kicker,
        ":headline": article.headline,
        ":dek": article.dek,
        ":link": article.link,
        ":byline_text": article.bylines.join("\n"),
        ":tag_text": article.tags.join("\n"),
        ":call_to_action": article.call_to_action.as_ref().map(json),
        ":awaited_credit": article.awaited_credit.as_ref().map(json),
        ":body": json(&article.body),
        ":short": article.short,
        ":slug": article.slug,
        ":embargo_until_ms": article.embargo_until_ms,
        ":sources": article.sources,
        ":notes": article.notes,
    })
}
