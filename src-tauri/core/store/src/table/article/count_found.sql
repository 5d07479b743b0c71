SELECT status, count(*)
FROM article_search JOIN article INDEXED BY article_by_search ON article.search_row = article_search.rowid
WHERE article_search MATCH :matching
AND (NOT :unused OR NOT EXISTS (SELECT 1 FROM slot WHERE slot.article = article.id))
AND (:ids IS NULL OR id IN (SELECT unhex(value) FROM json_each(:ids)))
GROUP BY status
