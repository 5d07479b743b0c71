INSERT INTO feed_item (
    id, feed, guid, key, search_row, arrived, came_at_ms, listed_at_ms, published_at_ms, state, address, title, summary,
    author, body
) VALUES (
    :id, :feed, :guid, :key, :search_row, (SELECT arrivals FROM wire), :now_ms, :now_ms, :published_at_ms, 'unread',
    :address, :title, :summary, :author, :body
)
ON CONFLICT (id) DO UPDATE SET
    key = excluded.key, listed_at_ms = excluded.listed_at_ms, published_at_ms = excluded.published_at_ms,
    address = excluded.address, title = excluded.title, summary = excluded.summary, author = excluded.author,
    body = excluded.body
