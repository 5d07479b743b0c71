SELECT slot.illustration
FROM slot JOIN issue ON issue.id = slot.issue
WHERE issue.number IN (/* numbers */) AND slot.illustration IS NOT NULL
UNION
SELECT article.picture
FROM slot JOIN issue ON issue.id = slot.issue JOIN article ON article.id = slot.article
WHERE issue.number IN (/* numbers */) AND article.picture IS NOT NULL
UNION
SELECT body_picture.illustration
FROM slot JOIN issue ON issue.id = slot.issue JOIN body_picture ON body_picture.article = slot.article
WHERE issue.number IN (/* numbers */)
