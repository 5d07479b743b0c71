SELECT
    feed, count(*) AS items,
    count(*) FILTER (
        WHERE state = 'unread'
        AND NOT EXISTS (SELECT 1 FROM clipping WHERE clipping.key = feed_item.key AND feed_item.key <> '')
    ) AS unread
FROM feed_item
GROUP BY feed
