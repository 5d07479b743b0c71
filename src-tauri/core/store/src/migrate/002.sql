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
