SELECT
    count(*) AS every,
    count(*) FILTER (WHERE NOT kept AND state = 'unread') AS unread,
    count(*) FILTER (WHERE kept) AS kept,
    count(*) FILTER (WHERE NOT kept AND state = 'passed') AS passed
FROM (
    SELECT
        state,
        EXISTS (SELECT 1 FROM clipping WHERE clipping.key = feed_item.key AND feed_item.key <> '') AS kept
    FROM feed_item JOIN feed ON feed.id = feed_item.feed
    WHERE (:feed IS NULL OR feed_item.feed = :feed)
    AND (
        :matching IS NULL
        OR feed_item.search_row IN (SELECT rowid FROM feed_item_search WHERE feed_item_search MATCH :matching)
    )
)
