SELECT
    feed_item.id, feed_item.feed, feed_item.address, feed_item.title, summary, author, published_at_ms, state, body,
    feed.title AS feed_title, feed_item.key,
    (SELECT clipping.id FROM clipping WHERE clipping.key = feed_item.key AND feed_item.key <> '' LIMIT 1) AS clipping
FROM feed_item JOIN feed ON feed.id = feed_item.feed
WHERE (:item IS NULL OR feed_item.id = :item)
AND (:feed IS NULL OR feed_item.feed = :feed)
AND (
    :matching IS NULL
    OR feed_item.search_row IN (SELECT rowid FROM feed_item_search WHERE feed_item_search MATCH :matching)
)
AND (
    :show = 'all'
    OR (:show = 'kept') = (clipping IS NOT NULL)
    AND (:show = 'kept' OR state = :show)
)
ORDER BY coalesce(published_at_ms, came_at_ms) DESC, arrived DESC, feed_item.id DESC
LIMIT :limit OFFSET :offset
