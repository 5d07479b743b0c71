SELECT article.id
FROM byline JOIN article ON article.id = byline.article
WHERE byline.contributor = ?1
ORDER BY article.version DESC, article.id DESC
