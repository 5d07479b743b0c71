-- First the page, from the index alone; then its articles.
WITH page AS MATERIALIZED (
    SELECT article.id
    FROM article INDEXED BY article_by_change
    WHERE 1 /* conditions */
    ORDER BY article.version DESC, article.id DESC
    LIMIT :limit OFFSET :offset
)
SELECT
    article.id, version, kicker, headline, dek, status, language, picture, words, minutes, changed_at_ms,
    embargo_until_ms,
    EXISTS (SELECT 1 FROM slot WHERE slot.article = article.id) AS used
FROM page JOIN article ON article.id = page.id
ORDER BY version DESC, article.id DESC
