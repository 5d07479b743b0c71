-- Every tag once, by leaps over the index: as many steps as there are tags, not as there are articles.
WITH RECURSIVE each (tag) AS (
    SELECT min(tag) FROM article_tag
    UNION ALL
    SELECT (SELECT min(tag) FROM article_tag WHERE tag > each.tag) FROM each WHERE each.tag IS NOT NULL
)
SELECT tag FROM each WHERE tag IS NOT NULL
