SELECT article.id, article.headline
FROM article_origin JOIN article ON article.id = article_origin.article
WHERE article_origin.origin = ?1
ORDER BY article.id DESC
LIMIT 1
