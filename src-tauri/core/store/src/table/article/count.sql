SELECT status, count(*)
FROM article
WHERE :matching IS NULL
AND (NOT :unused OR NOT EXISTS (SELECT 1 FROM slot WHERE slot.article = article.id))
AND (:ids IS NULL OR id IN (SELECT unhex(value) FROM json_each(:ids)))
GROUP BY status
