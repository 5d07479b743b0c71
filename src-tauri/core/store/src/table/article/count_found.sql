-- No more than :enough are looked at.
SELECT count(*)
FROM (
    SELECT 1
    FROM article_search JOIN article INDEXED BY article_by_search ON article.search_row = article_search.rowid
    WHERE article_search MATCH :matching /* conditions */
    LIMIT :enough
)
