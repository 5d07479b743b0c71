SELECT
    id, version, address, title, description, source, author, published_at_ms, language, picture, note, body, created_at_ms
FROM clipping
WHERE id = ?1
