INSERT INTO clipping (
    id, version, search_row, added, key, address, title, description, source, author, published_at_ms, language, picture,
    note, created_at_ms, body
) VALUES (
    :id, :version, :search_row, :version, :key, :address, :title, :description, :source, :author, :published_at_ms,
    :language, :picture, :note, :created_at_ms, :body
)
