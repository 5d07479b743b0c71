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
-- Which pages an article is of (position 0) or links to: how a link is recognised that ran before. key: what the addresses
-- of one page have in common.
CREATE TABLE article_link (
    article  BLOB NOT NULL REFERENCES article (id),
    position INTEGER NOT NULL,
    key      TEXT NOT NULL,
    PRIMARY KEY (article, position)
) STRICT;

CREATE INDEX article_by_link ON article_link (key);

INSERT INTO article_link (article, position, key)
SELECT article.id, page.key, page.value
FROM article, json_each(page_keys(article.link, article.body, article.call_to_action)) AS page
WHERE page.value <> '';

-- added orders the list: the sequence number of the step that kept it. key: as in article_link.
CREATE TABLE clipping (
    id              BLOB NOT NULL PRIMARY KEY,
    version         INTEGER NOT NULL,
    search_row      INTEGER NOT NULL UNIQUE,
    added           INTEGER NOT NULL,
    key             TEXT NOT NULL,
    address         TEXT NOT NULL,
    title           TEXT NOT NULL,
    description     TEXT NOT NULL,
    source          TEXT NOT NULL,
    author          TEXT NOT NULL,
    published_at_ms INTEGER,
    language        TEXT,
    picture         TEXT,
    note            TEXT NOT NULL,
    created_at_ms   INTEGER NOT NULL,
    body            TEXT NOT NULL
) STRICT;

CREATE INDEX clipping_by_age ON clipping (added, id);
CREATE INDEX clipping_by_key ON clipping (key);

CREATE VIRTUAL TABLE clipping_search USING fts5 (
    title, description, source, author, note, address, body,
    content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER clipping_inserted AFTER INSERT ON clipping BEGIN
    INSERT INTO clipping_search (rowid, title, description, source, author, note, address, body)
    VALUES (
        new.search_row, cjk_split(new.title), cjk_split(new.description), cjk_split(new.source),
        cjk_split(new.author), cjk_split(new.note), new.address, cjk_split(document_text(new.body))
    );
END;

CREATE TRIGGER clipping_deleted AFTER DELETE ON clipping BEGIN
    DELETE FROM clipping_search WHERE rowid = old.search_row;
END;

CREATE TRIGGER clipping_updated AFTER UPDATE ON clipping BEGIN
    DELETE FROM clipping_search WHERE rowid = old.search_row;
    INSERT INTO clipping_search (rowid, title, description, source, author, note, address, body)
    VALUES (
        new.search_row, cjk_split(new.title), cjk_split(new.description), cjk_split(new.source),
        cjk_split(new.author), cjk_split(new.note), new.address, cjk_split(document_text(new.body))
    );
END;

CREATE TABLE feed (
    id         BLOB NOT NULL PRIMARY KEY,
    version    INTEGER NOT NULL,
    address    TEXT NOT NULL,
    title      TEXT NOT NULL,
    site       TEXT NOT NULL,
    typed_host TEXT NOT NULL
) STRICT;

-- What the wire brought: a copy of what stands elsewhere, with what an editor did with it. No part of any step, and so
-- without references to what steps change: a feed that was removed comes back with its items.
CREATE TABLE feed_item (
    id              BLOB NOT NULL PRIMARY KEY,
    feed            BLOB NOT NULL,
    guid            TEXT NOT NULL, -- what the feed tells its items apart by
    key             TEXT NOT NULL,
    search_row      INTEGER NOT NULL UNIQUE,
    arrived         INTEGER NOT NULL, -- orders the list: the number of the fetch that brought it
    came_at_ms      INTEGER NOT NULL, -- when the feed first listed it
    listed_at_ms    INTEGER NOT NULL, -- when the feed last listed it
    published_at_ms INTEGER,
    state           TEXT NOT NULL,
    address         TEXT NOT NULL,
    title           TEXT NOT NULL,
    summary         TEXT NOT NULL,
    author          TEXT NOT NULL,
    body            TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX feed_item_by_guid ON feed_item (feed, guid);
CREATE INDEX feed_item_by_age ON feed_item (arrived, published_at_ms, id);
CREATE INDEX feed_item_by_feed ON feed_item (feed, state);
CREATE INDEX feed_item_by_key ON feed_item (key);

CREATE VIRTUAL TABLE feed_item_search USING fts5 (
    title, summary, author,
    content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER feed_item_inserted AFTER INSERT ON feed_item BEGIN
    INSERT INTO feed_item_search (rowid, title, summary, author)
    VALUES (new.search_row, cjk_split(new.title), cjk_split(new.summary), cjk_split(new.author));
END;

CREATE TRIGGER feed_item_deleted AFTER DELETE ON feed_item BEGIN
    DELETE FROM feed_item_search WHERE rowid = old.search_row;
END;

CREATE TRIGGER feed_item_updated AFTER UPDATE ON feed_item
WHEN (old.title, old.summary, old.author) IS NOT (new.title, new.summary, new.author)
BEGIN
    DELETE FROM feed_item_search WHERE rowid = old.search_row;
    INSERT INTO feed_item_search (rowid, title, summary, author)
    VALUES (new.search_row, cjk_split(new.title), cjk_split(new.summary), cjk_split(new.author));
END;

-- How fetching a feed goes. failing_since_ms, code, message, action: where it fails, since when and why.
CREATE TABLE feed_fetch (
    feed             BLOB NOT NULL PRIMARY KEY,
    etag             TEXT NOT NULL,
    last_modified    TEXT NOT NULL,
    checked_at_ms    INTEGER NOT NULL,
    brought_at_ms    INTEGER, -- when it last brought something to read
    not_before_ms    INTEGER NOT NULL, -- when the server wants to be asked again
    failing_since_ms INTEGER,
    code             TEXT NOT NULL,
    message          TEXT NOT NULL,
    action           TEXT NOT NULL
) STRICT;

-- One row. changes: counts every change to the three tables of the wire, since the journal does not tell of them.
-- arrivals: the number of the last fetch.
CREATE TABLE wire (
    one           INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    changes       INTEGER NOT NULL,
    arrivals      INTEGER NOT NULL,
    every_minutes INTEGER NOT NULL -- how often feeds are fetched while a window is open; 0 for never
) STRICT;

INSERT INTO wire VALUES (1, 0, 0, 30);
