ALTER TABLE article ADD COLUMN short TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN slug TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN embargo_until_ms INTEGER;
ALTER TABLE article ADD COLUMN sources TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN notes TEXT NOT NULL DEFAULT '';

-- Where an article was taken in from, so that the same file is recognised when it comes again. origin: what stays
-- the same when it does ("blake3:" and the hash of the bytes, or a platform's name and its own id).
CREATE TABLE article_origin (
    article BLOB NOT NULL PRIMARY KEY REFERENCES article (id),
    origin  TEXT NOT NULL,
    name    TEXT NOT NULL
) STRICT;

CREATE INDEX article_by_origin ON article_origin (origin);

-- Searching. What the operators of a search ask for stands beside the order of the lists and beside the search table's
-- rows, so that narrowing and counting read no article.
DROP INDEX article_by_change;
DROP INDEX article_by_search;
CREATE INDEX article_by_change ON article (
    version, id, search_row, status, language, picture, created_at_ms, changed_at_ms, embargo_until_ms
);
CREATE INDEX article_by_search ON article (
    search_row, status, version, id, language, picture, created_at_ms, changed_at_ms, embargo_until_ms
);
CREATE INDEX article_by_kicker ON article (kicker);
CREATE INDEX article_by_language ON article (language);
CREATE INDEX illustration_by_rights ON illustration (rights_category) WHERE rights_category IS NOT NULL;

-- The words of the short version, the slug, and the pictures in the text are found too. An article's pictures are read off its
-- body, since body_picture is written after it.
DROP TRIGGER article_inserted;
DROP TRIGGER article_deleted;
DROP TRIGGER article_updated;
DROP TRIGGER illustration_inserted;
DROP TRIGGER illustration_deleted;
DROP TRIGGER illustration_updated;
DROP TABLE article_search;

CREATE VIRTUAL TABLE article_search USING fts5 (
    headline, kicker, dek, tags, bylines, picture, body, short, slug,
    content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
);

INSERT INTO article_search (rowid, headline, kicker, dek, tags, bylines, picture, body, short, slug)
SELECT
    search_row, cjk_split(headline), cjk_split(kicker), cjk_split(dek), cjk_split(tag_text),
    cjk_split(byline_text),
    (
        SELECT cjk_split(group_concat(caption || char(10) || credit_text, char(10))) FROM illustration
        WHERE id IN (SELECT article.picture UNION SELECT unhex(value) FROM json_each(document_pictures(article.body)))
    ),
    cjk_split(document_text(body)), cjk_split(short), cjk_split(slug)
FROM article;

CREATE TRIGGER article_inserted AFTER INSERT ON article BEGIN
    INSERT INTO article_search (rowid, headline, kicker, dek, tags, bylines, picture, body, short, slug)
    VALUES (
        new.search_row, cjk_split(new.headline), cjk_split(new.kicker), cjk_split(new.dek),
        cjk_split(new.tag_text), cjk_split(new.byline_text),
        (
            SELECT cjk_split(group_concat(caption || char(10) || credit_text, char(10))) FROM illustration
            WHERE id IN (SELECT new.picture UNION SELECT unhex(value) FROM json_each(document_pictures(new.body)))
        ),
        cjk_split(document_text(new.body)), cjk_split(new.short), cjk_split(new.slug)
    );
END;

CREATE TRIGGER article_deleted AFTER DELETE ON article BEGIN
    DELETE FROM article_search WHERE rowid = old.search_row;
END;

CREATE TRIGGER article_updated AFTER UPDATE ON article
WHEN (old.search_row, old.headline, old.kicker, old.dek, old.tag_text, old.byline_text, old.body, old.short, old.slug)
    IS NOT (new.search_row, new.headline, new.kicker, new.dek, new.tag_text, new.byline_text, new.body, new.short, new.slug)
    OR old.picture IS NOT new.picture
BEGIN
    DELETE FROM article_search WHERE rowid = old.search_row;
    INSERT INTO article_search (rowid, headline, kicker, dek, tags, bylines, picture, body, short, slug)
    VALUES (
        new.search_row, cjk_split(new.headline), cjk_split(new.kicker), cjk_split(new.dek),
        cjk_split(new.tag_text), cjk_split(new.byline_text),
        (
            SELECT cjk_split(group_concat(caption || char(10) || credit_text, char(10))) FROM illustration
            WHERE id IN (SELECT new.picture UNION SELECT unhex(value) FROM json_each(document_pictures(new.body)))
        ),
        cjk_split(document_text(new.body)), cjk_split(new.short), cjk_split(new.slug)
    );
END;

CREATE TRIGGER illustration_inserted AFTER INSERT ON illustration BEGIN
    INSERT INTO illustration_search (rowid, alt, caption, credit, name)
    VALUES (
        new.search_row, cjk_split(new.alt), cjk_split(new.caption), cjk_split(new.credit_text),
        cjk_split(new.file_name)
    );
    DELETE FROM article_search WHERE rowid IN (
        SELECT search_row FROM article WHERE picture = new.id
        UNION
        SELECT article.search_row
        FROM body_picture JOIN article ON article.id = body_picture.article
        WHERE body_picture.illustration = new.id
    );
    INSERT INTO article_search (rowid, headline, kicker, dek, tags, bylines, picture, body, short, slug)
    SELECT
        search_row, cjk_split(headline), cjk_split(kicker), cjk_split(dek), cjk_split(tag_text),
        cjk_split(byline_text),
        (
            SELECT cjk_split(group_concat(caption || char(10) || credit_text, char(10))) FROM illustration
            WHERE id IN (SELECT article.picture UNION SELECT unhex(value) FROM json_each(document_pictures(article.body)))
        ),
        cjk_split(document_text(body)), cjk_split(short), cjk_split(slug)
    FROM article
    WHERE id IN (
        SELECT id FROM article WHERE picture = new.id
        UNION
        SELECT article FROM body_picture WHERE illustration = new.id
    );
END;

CREATE TRIGGER illustration_deleted AFTER DELETE ON illustration BEGIN
    DELETE FROM illustration_search WHERE rowid = old.search_row;
    DELETE FROM article_search WHERE rowid IN (
        SELECT search_row FROM article WHERE picture = old.id
        UNION
        SELECT article.search_row
        FROM body_picture JOIN article ON article.id = body_picture.article
        WHERE body_picture.illustration = old.id
    );
    INSERT INTO article_search (rowid, headline, kicker, dek, tags, bylines, picture, body, short, slug)
    SELECT
        search_row, cjk_split(headline), cjk_split(kicker), cjk_split(dek), cjk_split(tag_text),
        cjk_split(byline_text),
        (
            SELECT cjk_split(group_concat(caption || char(10) || credit_text, char(10))) FROM illustration
            WHERE id IN (SELECT article.picture UNION SELECT unhex(value) FROM json_each(document_pictures(article.body)))
        ),
        cjk_split(document_text(body)), cjk_split(short), cjk_split(slug)
    FROM article
    WHERE id IN (
        SELECT id FROM article WHERE picture = old.id
        UNION
        SELECT article FROM body_picture WHERE illustration = old.id
    );
END;

CREATE TRIGGER illustration_updated AFTER UPDATE ON illustration
WHEN (old.search_row, old.alt, old.caption, old.credit_text, old.file_name)
    IS NOT (new.search_row, new.alt, new.caption, new.credit_text, new.file_name)
BEGIN
    DELETE FROM illustration_search WHERE rowid = old.search_row;
    INSERT INTO illustration_search (rowid, alt, caption, credit, name)
    VALUES (
        new.search_row, cjk_split(new.alt), cjk_split(new.caption), cjk_split(new.credit_text),
        cjk_split(new.file_name)
    );
    DELETE FROM article_search WHERE rowid IN (
        SELECT search_row FROM article WHERE picture = new.id
        UNION
        SELECT article.search_row
        FROM body_picture JOIN article ON article.id = body_picture.article
        WHERE body_picture.illustration = new.id
    );
    INSERT INTO article_search (rowid, headline, kicker, dek, tags, bylines, picture, body, short, slug)
    SELECT
        search_row, cjk_split(headline), cjk_split(kicker), cjk_split(dek), cjk_split(tag_text),
        cjk_split(byline_text),
        (
            SELECT cjk_split(group_concat(caption || char(10) || credit_text, char(10))) FROM illustration
            WHERE id IN (SELECT article.picture UNION SELECT unhex(value) FROM json_each(document_pictures(article.body)))
        ),
        cjk_split(document_text(body)), cjk_split(short), cjk_split(slug)
    FROM article
    WHERE id IN (
        SELECT id FROM article WHERE picture = new.id
        UNION
        SELECT article FROM body_picture WHERE illustration = new.id
    );
END;

INSERT INTO illustration_search (illustration_search) VALUES ('delete-all');
INSERT INTO illustration_search (rowid, alt, caption, credit, name)
SELECT search_row, cjk_split(alt), cjk_split(caption), cjk_split(credit_text), cjk_split(file_name)
FROM illustration;

-- Searches that an editor keeps. about: articles or pictures.
CREATE TABLE saved_search (
    id      BLOB NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    about   TEXT NOT NULL,
    name    TEXT NOT NULL,
    query   TEXT NOT NULL
) STRICT;

-- Earlier texts of articles, beside undo: no step records them, so none takes one away, and they outlive their article.
-- nth: in which order they were kept. at_ms, origin: when and where the text was written. prints: a hash of each field,
-- to tell texts apart without reading them. text: the fields as JSON, deflated.
CREATE TABLE revision (
    id         BLOB NOT NULL PRIMARY KEY,
    article    BLOB NOT NULL,
    nth        INTEGER NOT NULL,
    at_ms      INTEGER NOT NULL,
    origin     TEXT NOT NULL,
    words      INTEGER NOT NULL,
    size_bytes INTEGER NOT NULL,
    name       TEXT,
    prints     TEXT NOT NULL,
    text       BLOB NOT NULL
) STRICT;

CREATE UNIQUE INDEX revision_by_article ON revision (article, nth);

-- Where and since when an article is being written, for telling when a sitting begins. No step records it either.
CREATE TABLE sitting (
    article  BLOB NOT NULL PRIMARY KEY,
    origin   TEXT NOT NULL,
    began_ms INTEGER NOT NULL,
    last_ms  INTEGER NOT NULL
) STRICT;
