SELECT status, count(*)
FROM article INDEXED BY article_by_change
WHERE 1 /* conditions */
GROUP BY status
