SELECT id FROM article WHERE picture = ?1
UNION
SELECT article FROM body_picture WHERE illustration = ?1
