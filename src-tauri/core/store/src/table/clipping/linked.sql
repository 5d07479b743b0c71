-- Articles that are of a page (position 0) or lead to it, with the issues they stand in; the latest issue first.
SELECT
    article_link.key, article_link.position = 0 AS own, article.id AS article, article.headline, issue.id AS issue,
    issue.number
FROM json_each(?1) AS asked
JOIN article_link ON article_link.key = asked.value
JOIN article ON article.id = article_link.article
LEFT JOIN slot ON slot.article = article.id
LEFT JOIN issue ON issue.id = slot.issue
WHERE own OR issue.id IS NOT NULL
ORDER BY issue.date DESC, issue.number DESC, own DESC, article.id
