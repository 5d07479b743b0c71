-- First the page, from the indexes alone; then its articles. The weights follow the columns of article_search: headline,
-- kicker, dek, tags, bylines, picture, body, short, slug.
WITH page AS MATERIALIZED (
    SELECT article.id, article_search.rank AS found
    FROM article_search JOIN article INDEXED BY article_by_search ON article.search_row = article_search.rowid
    WHERE article_search MATCH :matching
    AND article_search.rank MATCH 'bm25(10.0, 4.0, 5.0, 4.0, 4.0, 2.0, 1.0, 3.0, 2.0)' /* conditions */
    ORDER BY article_search.rank, article.version DESC, article.id DESC
    LIMIT :limit OFFSET :offset
)
SELECT
    article.id, version, kicker, headline, dek, status, language, picture, words, minutes, changed_at_ms,
    embargo_until_ms,
    EXISTS (SELECT 1 FROM slot WHERE slot.article = article.id) AS used
FROM page JOIN article ON article.id = page.id
ORDER BY page.found, version DESC, article.id DESC
