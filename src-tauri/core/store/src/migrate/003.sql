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
