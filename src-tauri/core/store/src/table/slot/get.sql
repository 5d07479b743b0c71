SELECT id, version, issue, order_key, kind, article, illustration, treatment, headline, dek, words, picture
FROM slot
WHERE id = ?1
