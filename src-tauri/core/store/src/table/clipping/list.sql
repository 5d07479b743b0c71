SELECT
    id, version, address, title, description, source, author, published_at_ms, language, picture, note, body, created_at_ms
FROM clipping
WHERE :matching IS NULL OR search_row IN (SELECT rowid FROM clipping_search WHERE clipping_search MATCH :matching)
ORDER BY added DESC, id DESC
LIMIT :limit OFFSET :offset
