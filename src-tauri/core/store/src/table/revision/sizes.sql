SELECT nth, at_ms, length(text), name IS NOT NULL FROM revision WHERE article = ?1 ORDER BY nth DESC
