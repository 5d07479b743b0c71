-- Pictures: how their renditions are coded, what they look like, how they are cropped; their credit and rights in full.
-- rights_publications, rights_media, rights_agreement, crops: as JSON, NULL where there are none.
ALTER TABLE illustration ADD COLUMN file_rendition TEXT;
ALTER TABLE illustration ADD COLUMN file_likeness TEXT NOT NULL DEFAULT '';
ALTER TABLE illustration ADD COLUMN credit_title TEXT NOT NULL DEFAULT '';
ALTER TABLE illustration ADD COLUMN credit_link TEXT NOT NULL DEFAULT '';
ALTER TABLE illustration ADD COLUMN rights_licence_link TEXT NOT NULL DEFAULT '';
ALTER TABLE illustration ADD COLUMN rights_publications TEXT;
ALTER TABLE illustration ADD COLUMN rights_media TEXT;
ALTER TABLE illustration ADD COLUMN rights_fee_minor INTEGER;
ALTER TABLE illustration ADD COLUMN rights_fee_currency TEXT;
ALTER TABLE illustration ADD COLUMN rights_agreement TEXT;
ALTER TABLE illustration ADD COLUMN rights_notes TEXT NOT NULL DEFAULT '';
ALTER TABLE illustration ADD COLUMN focal_x_px INTEGER;
ALTER TABLE illustration ADD COLUMN focal_y_px INTEGER;
ALTER TABLE illustration ADD COLUMN crops TEXT;

CREATE INDEX illustration_by_likeness ON illustration (file_likeness, id) WHERE file_likeness <> '';
CREATE INDEX illustration_by_end ON illustration (rights_valid_until) WHERE rights_valid_until IS NOT NULL;

ALTER TABLE contributor ADD COLUMN role TEXT NOT NULL DEFAULT '';
ALTER TABLE contributor ADD COLUMN contact TEXT NOT NULL DEFAULT '';
ALTER TABLE contributor ADD COLUMN page TEXT NOT NULL DEFAULT '';
ALTER TABLE contributor ADD COLUMN notes TEXT NOT NULL DEFAULT '';

-- How the publication words its credits, as JSON; NULL for the words that Pasteup brings.
ALTER TABLE publication ADD COLUMN credit_patterns TEXT;

-- What an issue prints differently of a slot's picture, as JSON; NULL for nothing.
ALTER TABLE slot ADD COLUMN picture TEXT;

-- Findings of preflight that an editor let pass for one issue. subject: the picture or the slot that it is about.
CREATE TABLE waiver (
    issue    BLOB NOT NULL REFERENCES issue (id),
    finding  TEXT NOT NULL, -- the check's id
    subject  BLOB NOT NULL,
    reason   TEXT NOT NULL,
    at_ms    INTEGER NOT NULL,
    PRIMARY KEY (issue, finding, subject)
) STRICT;

-- Issues as they went out. No foreign keys: an edition says what was sent, whatever became of it since.
-- html, text: what was sent, deflated. waivers: what was let pass and why, as JSON.
CREATE TABLE edition (
    id           BLOB NOT NULL PRIMARY KEY,
    version      INTEGER NOT NULL,
    issue        BLOB NOT NULL,
    number       INTEGER NOT NULL,
    date         TEXT NOT NULL,
    subject      TEXT NOT NULL,
    frozen_at_ms INTEGER NOT NULL,
    hash         TEXT NOT NULL, -- BLAKE3 of the HTML, in hexadecimal
    html         BLOB NOT NULL,
    text         BLOB NOT NULL,
    renditions   TEXT NOT NULL, -- the picture files that the HTML names, as JSON
    waivers      TEXT NOT NULL
) STRICT;

CREATE INDEX edition_by_issue ON edition (issue, version);

-- Which pictures an edition printed, where, and under which credit.
CREATE TABLE edition_picture (
    edition      BLOB NOT NULL REFERENCES edition (id),
    position     INTEGER NOT NULL,
    illustration BLOB NOT NULL,
    slot         BLOB NOT NULL,
    place        TEXT NOT NULL, -- lead, standard, text or picture
    beside       TEXT NOT NULL, -- the headline it ran with
    alt          TEXT NOT NULL,
    credit       TEXT NOT NULL,
    makers       TEXT NOT NULL, -- as JSON
    PRIMARY KEY (edition, position)
) STRICT;

CREATE INDEX edition_by_picture ON edition_picture (illustration);
