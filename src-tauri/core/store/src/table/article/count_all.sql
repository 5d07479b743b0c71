SELECT status, count(*) FROM article INDEXED BY article_by_status GROUP BY status
