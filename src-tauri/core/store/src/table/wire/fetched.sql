INSERT INTO feed_fetch (
    feed, etag, last_modified, checked_at_ms, brought_at_ms, not_before_ms, failing_since_ms, code, message, action
) VALUES (
    :feed, :etag, :last_modified, :now_ms, iif(:brought, :now_ms, NULL), :not_before_ms, iif(:failed, :now_ms, NULL),
    :code, :message, :action
)
ON CONFLICT (feed) DO UPDATE SET
    etag = excluded.etag, last_modified = excluded.last_modified, checked_at_ms = excluded.checked_at_ms,
    brought_at_ms = coalesce(excluded.brought_at_ms, brought_at_ms), not_before_ms = excluded.not_before_ms,
    failing_since_ms = iif(:failed, coalesce(failing_since_ms, excluded.failing_since_ms), NULL),
    code = excluded.code, message = excluded.message, action = excluded.action
