SELECT
    id, version, kicker, headline, dek, status, language, picture, words, minutes, changed_at_ms, embargo_until_ms,
    EXISTS (SELECT 1 FROM slot WHERE slot.article = article.id) AS used
FROM article
WHERE search_row = ?1
