SELECT id, version, issue, order_key, kind, article, illustration, treatment, headline, dek, words
FROM slot
WHERE id = ?1
