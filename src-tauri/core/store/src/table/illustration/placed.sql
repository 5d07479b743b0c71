-- By itself, with its article, or in the text of one.
SELECT id, issue, order_key FROM slot WHERE illustration = ?1
UNION
SELECT slot.id, slot.issue, slot.order_key
FROM slot JOIN article ON article.id = slot.article
WHERE article.picture = ?1
UNION
SELECT slot.id, slot.issue, slot.order_key
FROM slot JOIN body_picture ON body_picture.article = slot.article
WHERE body_picture.illustration = ?1
ORDER BY issue, order_key, id
