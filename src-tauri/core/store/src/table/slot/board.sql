SELECT id, version, issue, order_key, kind, article, illustration, treatment, headline, dek, words, picture
FROM slot
WHERE issue = ?1
ORDER BY order_key, id
