SELECT count(*)
FROM clipping
WHERE ?1 IS NULL OR search_row IN (SELECT rowid FROM clipping_search WHERE clipping_search MATCH ?1)
