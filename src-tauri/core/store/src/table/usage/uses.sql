-- Where pictures run: printed in the latest edition of each issue, and planned on the boards. What stands on a board as
-- its latest edition printed it is not planned once more.
WITH latest AS (
    SELECT id, issue, number, date FROM edition
    WHERE version = (SELECT max(version) FROM edition AS other WHERE other.issue = edition.issue)
),
board AS (
    SELECT article.picture AS illustration, slot.issue, slot.id AS slot, slot.order_key, slot.treatment AS place,
        coalesce(slot.headline, article.headline) AS beside
    FROM slot JOIN article ON article.id = slot.article
    WHERE article.picture IS NOT NULL AND slot.treatment <> 'brief'
    UNION ALL
    SELECT body_picture.illustration, slot.issue, slot.id, slot.order_key, 'text', coalesce(slot.headline, article.headline)
    FROM slot JOIN article ON article.id = slot.article JOIN body_picture ON body_picture.article = article.id
    WHERE slot.treatment <> 'brief'
    UNION ALL
    SELECT unhex(value), slot.issue, slot.id, slot.order_key, 'text', ''
    FROM slot, json_each(document_pictures(slot.words -> '$.body'))
    WHERE slot.kind = 'note'
    UNION ALL
    SELECT illustration, issue, id, order_key, 'alone', '' FROM slot WHERE illustration IS NOT NULL
),
used AS (
    SELECT illustration, latest.issue, number, date, slot, place, beside, latest.id AS edition, credit, makers,
        format('%08d', position) AS place_in_issue
    FROM latest JOIN edition_picture ON edition_picture.edition = latest.id
    UNION ALL
    SELECT illustration, board.issue, number, date, slot, place, beside, NULL, '', '[]', order_key
    FROM board JOIN issue ON issue.id = board.issue
    WHERE NOT EXISTS (
        SELECT 1 FROM latest JOIN edition_picture AS printed ON printed.edition = latest.id
        WHERE latest.issue = board.issue AND printed.slot = board.slot AND printed.illustration = board.illustration
    )
)
SELECT illustration AS id, issue, number, date, slot, place, beside, edition, credit, makers
FROM used
WHERE 1 /* which */
ORDER BY date, number, issue, edition IS NULL, place_in_issue
