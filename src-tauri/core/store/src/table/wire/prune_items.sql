-- Held against when the feed last brought anything: a feed that was down for months still lists what it listed.
DELETE FROM feed_item
WHERE listed_at_ms < ?1
AND NOT EXISTS (
    SELECT 1 FROM feed_fetch JOIN feed ON feed.id = feed_fetch.feed
    WHERE feed_fetch.feed = feed_item.feed AND feed_fetch.brought_at_ms <= feed_item.listed_at_ms
)
