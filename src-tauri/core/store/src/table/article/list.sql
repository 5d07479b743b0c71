SELECT
    id, version, kicker, headline, dek, status, language, picture, words, minutes, changed_at_ms,
    embargo_until_ms,
    EXISTS (SELECT 1 FROM slot WHERE slot.article = article.id) AS used
FROM article
WHERE :matching IS NULL
AND (:status IS NULL OR status = :status)
AND (NOT :unused OR NOT EXISTS (SELECT 1 FROM slot WHERE slot.article = article.id))
AND (:ids IS NULL OR id IN (SELECT unhex(value) FROM json_each(:ids)))
ORDER BY version DESC, id DESC
LIMIT :limit OFFSET :offset
