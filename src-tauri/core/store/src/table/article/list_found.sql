-- The weights follow the columns of article_search: headline, kicker, dek, tags, bylines, picture, body.
SELECT
    id, version, article.kicker, article.headline, article.dek, status, language, article.picture, words, minutes,
    changed_at_ms, EXISTS (SELECT 1 FROM slot WHERE slot.article = article.id) AS used
FROM article_search JOIN article ON article.search_row = article_search.rowid
WHERE article_search MATCH :matching
AND (:status IS NULL OR status = :status)
AND (NOT :unused OR NOT EXISTS (SELECT 1 FROM slot WHERE slot.article = article.id))
AND (:ids IS NULL OR id IN (SELECT unhex(value) FROM json_each(:ids)))
ORDER BY bm25(article_search, 10.0, 4.0, 5.0, 4.0, 4.0, 2.0, 1.0), version DESC, id DESC
LIMIT :limit OFFSET :offset
