SELECT contributor.name
FROM byline JOIN contributor ON contributor.id = byline.contributor
WHERE byline.article = ?1
ORDER BY byline.position
