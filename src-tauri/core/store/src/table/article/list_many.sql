-- Of a great many that were found: the last changed, unranked. Which rows match is read off the search table at once,
-- which is fast since they come in order; the walk over the index ends with the page.
WITH page AS MATERIALIZED (
    SELECT article.id
    FROM article INDEXED BY article_by_change
    WHERE article.search_row IN (SELECT rowid FROM article_search WHERE article_search MATCH :matching) /* conditions */
    ORDER BY article.version DESC, article.id DESC
    LIMIT :limit OFFSET :offset
)
SELECT
    article.id, version, kicker, headline, dek, status, language, picture, words, minutes, changed_at_ms,
    embargo_until_ms,
    EXISTS (SELECT 1 FROM slot WHERE slot.article = article.id) AS used
FROM page JOIN article ON article.id = page.id
ORDER BY version DESC, article.id DESC
