-- Ids are the 16 bytes of a UUIDv7. A row's version is the sequence number of the step that wrote it.
-- Every content table has a primary key, since sessions record no other; none cascades, and no trigger writes to
-- one, since what they did could not be told from what the editor did when a step is taken back.

CREATE TABLE publication (
    id             BLOB NOT NULL PRIMARY KEY,
    version        INTEGER NOT NULL,
    name           TEXT NOT NULL,
    language       TEXT NOT NULL,
    time_zone      TEXT NOT NULL,
    postal_address TEXT NOT NULL
) STRICT;

CREATE TABLE contributor (
    id      BLOB NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    name    TEXT NOT NULL UNIQUE
) STRICT;

-- search_row is the row of illustration_search, drawn from the id's random half: a key that no VACUUM moves.
-- added orders the wall: the sequence number of the step that took the picture in.
CREATE TABLE illustration (
    id                 BLOB NOT NULL PRIMARY KEY,
    version            INTEGER NOT NULL,
    search_row         INTEGER NOT NULL UNIQUE,
    added              INTEGER NOT NULL,
    file_hash          TEXT NOT NULL,
    file_format        TEXT NOT NULL,
    width_px           INTEGER NOT NULL,
    height_px          INTEGER NOT NULL,
    size_bytes         INTEGER NOT NULL,
    file_name          TEXT NOT NULL,
    alt                TEXT NOT NULL,
    caption            TEXT NOT NULL,
    credit_role        TEXT,
    credit_for         TEXT NOT NULL,
    credit_via         TEXT NOT NULL,
    credit_line        TEXT NOT NULL,
    credit_text        TEXT NOT NULL, -- derived: every word of the credit, for searching
    credited           INTEGER NOT NULL, -- derived: whether it names a maker or an agency
    described          INTEGER NOT NULL, -- derived: whether there is an alt text
    rights_category    TEXT,
    rights_licence     TEXT NOT NULL,
    rights_holder      TEXT NOT NULL,
    rights_valid_from  TEXT,
    rights_valid_until TEXT,
    rights_uses        INTEGER,
    created_at_ms      INTEGER NOT NULL
) STRICT;

CREATE INDEX illustration_by_hash ON illustration (file_hash);
CREATE INDEX illustration_by_age ON illustration (added, id, credited, described);

CREATE TABLE credit_contributor (
    illustration BLOB NOT NULL REFERENCES illustration (id),
    position     INTEGER NOT NULL,
    contributor  BLOB NOT NULL REFERENCES contributor (id),
    PRIMARY KEY (illustration, position)
) STRICT;

CREATE INDEX credit_by_contributor ON credit_contributor (contributor);

CREATE TABLE article (
    id             BLOB NOT NULL PRIMARY KEY,
    version        INTEGER NOT NULL,
    search_row     INTEGER NOT NULL UNIQUE,
    status         TEXT NOT NULL,
    language       TEXT NOT NULL,
    picture        BLOB REFERENCES illustration (id),
    words          INTEGER NOT NULL, -- derived from body
    minutes        INTEGER NOT NULL, -- derived from body
    created_at_ms  INTEGER NOT NULL,
    changed_at_ms  INTEGER NOT NULL,
    kicker         TEXT NOT NULL,
    headline       TEXT NOT NULL,
    dek            TEXT NOT NULL,
    link           TEXT NOT NULL,
    byline_text    TEXT NOT NULL, -- derived from byline, for searching
    tag_text       TEXT NOT NULL, -- derived from article_tag, for searching
    call_to_action TEXT,
    awaited_credit TEXT,
    body           TEXT NOT NULL
) STRICT;

CREATE INDEX article_by_change ON article (version, id);
CREATE INDEX article_by_status ON article (status, version, id);
-- All that a search needs to count, sort and filter what it found, without the articles themselves.
CREATE INDEX article_by_search ON article (search_row, status, version, id);
CREATE INDEX article_by_picture ON article (picture) WHERE picture IS NOT NULL;

CREATE TABLE byline (
    article     BLOB NOT NULL REFERENCES article (id),
    position    INTEGER NOT NULL,
    contributor BLOB NOT NULL REFERENCES contributor (id),
    PRIMARY KEY (article, position)
) STRICT;

CREATE INDEX byline_by_contributor ON byline (contributor);

CREATE TABLE article_tag (
    article  BLOB NOT NULL REFERENCES article (id),
    position INTEGER NOT NULL,
    tag      TEXT NOT NULL,
    PRIMARY KEY (article, position)
) STRICT;

CREATE INDEX article_by_tag ON article_tag (tag);

-- Which pictures stand in which bodies. No foreign key: a body pasted from elsewhere may name a picture that
-- this library lacks, and its words are saved all the same.
CREATE TABLE body_picture (
    article      BLOB NOT NULL REFERENCES article (id),
    position     INTEGER NOT NULL,
    illustration BLOB NOT NULL,
    PRIMARY KEY (article, position)
) STRICT;

CREATE INDEX body_by_picture ON body_picture (illustration);

CREATE TABLE issue (
    id        BLOB NOT NULL PRIMARY KEY,
    version   INTEGER NOT NULL,
    number    INTEGER NOT NULL,
    date      TEXT NOT NULL,
    subject   TEXT NOT NULL,
    preheader TEXT NOT NULL,
    theme     TEXT NOT NULL
) STRICT;

CREATE INDEX issue_by_date ON issue (date, number);

-- order_key is no part of what a version stands for: a move makes no edit stale.
CREATE TABLE slot (
    id           BLOB NOT NULL PRIMARY KEY,
    version      INTEGER NOT NULL,
    issue        BLOB NOT NULL REFERENCES issue (id),
    order_key    TEXT NOT NULL COLLATE BINARY,
    kind         TEXT NOT NULL,
    article      BLOB REFERENCES article (id),
    illustration BLOB REFERENCES illustration (id),
    treatment    TEXT,
    headline     TEXT,
    dek          TEXT,
    words        TEXT -- what a section, a note or a call to action says, as JSON
) STRICT;

CREATE INDEX slot_by_issue ON slot (issue, order_key, id);
CREATE INDEX slot_by_article ON slot (article, issue) WHERE article IS NOT NULL;
CREATE INDEX slot_by_illustration ON slot (illustration) WHERE illustration IS NOT NULL;

-- What happened, in order. AUTOINCREMENT: a sequence number is never used twice, not even after rows are deleted.
-- kind: step, undo, redo, barrier. step: the step that an undo or redo is of. state, of steps: done, undone (can be
-- redone), dropped (was undone when another step was made).
CREATE TABLE journal (
    seq            INTEGER PRIMARY KEY AUTOINCREMENT,
    kind           TEXT NOT NULL,
    state          TEXT,
    step           INTEGER,
    at_ms          INTEGER NOT NULL,
    origin         TEXT NOT NULL,
    label          TEXT NOT NULL,
    burst          TEXT,
    burst_began_ms INTEGER,
    size_bytes     INTEGER NOT NULL,
    changeset      BLOB NOT NULL
) STRICT;

CREATE INDEX journal_by_state ON journal (state, seq) WHERE state IS NOT NULL;
CREATE INDEX journal_barriers ON journal (seq) WHERE kind = 'barrier';

-- Search. The tables hold no text of their own and follow by triggers, which undo fires too. The words of a
-- function such as cjk_split are what Chinese, Japanese and Korean are found by.
CREATE VIRTUAL TABLE article_search USING fts5 (
    headline, kicker, dek, tags, bylines, picture, body,
    content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER article_inserted AFTER INSERT ON article BEGIN
    INSERT INTO article_search (rowid, headline, kicker, dek, tags, bylines, picture, body)
    VALUES (
        new.search_row, cjk_split(new.headline), cjk_split(new.kicker), cjk_split(new.dek),
        cjk_split(new.tag_text), cjk_split(new.byline_text),
        (SELECT cjk_split(caption || char(10) || credit_text) FROM illustration WHERE id = new.picture),
        cjk_split(document_text(new.body))
    );
END;

CREATE TRIGGER article_deleted AFTER DELETE ON article BEGIN
    DELETE FROM article_search WHERE rowid = old.search_row;
END;

CREATE TRIGGER article_updated AFTER UPDATE ON article
WHEN (old.search_row, old.headline, old.kicker, old.dek, old.tag_text, old.byline_text, old.body)
    IS NOT (new.search_row, new.headline, new.kicker, new.dek, new.tag_text, new.byline_text, new.body)
    OR old.picture IS NOT new.picture
BEGIN
    DELETE FROM article_search WHERE rowid = old.search_row;
    INSERT INTO article_search (rowid, headline, kicker, dek, tags, bylines, picture, body)
    VALUES (
        new.search_row, cjk_split(new.headline), cjk_split(new.kicker), cjk_split(new.dek),
        cjk_split(new.tag_text), cjk_split(new.byline_text),
        (SELECT cjk_split(caption || char(10) || credit_text) FROM illustration WHERE id = new.picture),
        cjk_split(document_text(new.body))
    );
END;

CREATE VIRTUAL TABLE illustration_search USING fts5 (
    alt, caption, credit, name,
    content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);

-- Deferred foreign keys let an undo bring an article back before its picture: so a picture that arrives or
-- leaves is told to the articles that name it, as one that changes is.
CREATE TRIGGER illustration_inserted AFTER INSERT ON illustration BEGIN
    INSERT INTO illustration_search (rowid, alt, caption, credit, name)
    VALUES (
        new.search_row, cjk_split(new.alt), cjk_split(new.caption), cjk_split(new.credit_text),
        cjk_split(new.file_name)
    );
    DELETE FROM article_search WHERE rowid IN (SELECT search_row FROM article WHERE picture = new.id);
    INSERT INTO article_search (rowid, headline, kicker, dek, tags, bylines, picture, body)
    SELECT
        search_row, cjk_split(headline), cjk_split(kicker), cjk_split(dek), cjk_split(tag_text),
        cjk_split(byline_text), cjk_split(new.caption || char(10) || new.credit_text),
        cjk_split(document_text(body))
    FROM article WHERE picture = new.id;
END;

CREATE TRIGGER illustration_deleted AFTER DELETE ON illustration BEGIN
    DELETE FROM illustration_search WHERE rowid = old.search_row;
    DELETE FROM article_search WHERE rowid IN (SELECT search_row FROM article WHERE picture = old.id);
    INSERT INTO article_search (rowid, headline, kicker, dek, tags, bylines, picture, body)
    SELECT
        search_row, cjk_split(headline), cjk_split(kicker), cjk_split(dek), cjk_split(tag_text),
        cjk_split(byline_text), '', cjk_split(document_text(body))
    FROM article WHERE picture = old.id;
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
    DELETE FROM article_search WHERE rowid IN (SELECT search_row FROM article WHERE picture = new.id);
    INSERT INTO article_search (rowid, headline, kicker, dek, tags, bylines, picture, body)
    SELECT
        search_row, cjk_split(headline), cjk_split(kicker), cjk_split(dek), cjk_split(tag_text),
        cjk_split(byline_text), cjk_split(new.caption || char(10) || new.credit_text),
        cjk_split(document_text(body))
    FROM article WHERE picture = new.id;
END;
