-- The last changed first, from the index alone.
SELECT article.search_row
FROM article INDEXED BY article_by_change
WHERE 1 /* conditions */
ORDER BY article.version DESC, article.id DESC
LIMIT :limit OFFSET :offset
