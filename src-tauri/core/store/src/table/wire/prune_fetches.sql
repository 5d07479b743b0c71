DELETE FROM feed_fetch
WHERE checked_at_ms < ?1 AND NOT EXISTS (SELECT 1 FROM feed WHERE feed.id = feed_fetch.feed)
