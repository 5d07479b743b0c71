SELECT id, name FROM revision WHERE article = ?1 AND prints = ?2 ORDER BY nth DESC LIMIT 1
