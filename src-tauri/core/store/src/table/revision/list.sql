SELECT id, article, at_ms, origin, words, size_bytes, name, prints
FROM revision
WHERE article = ?1
ORDER BY nth DESC
