SELECT id, article, at_ms, origin, words, size_bytes, name, prints, text FROM revision WHERE id = ?1
