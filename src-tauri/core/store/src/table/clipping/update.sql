UPDATE clipping SET
    version = :version, search_row = :search_row, created_at_ms = :created_at_ms, key = :key, address = :address, title = :title, description = :description, source = :source,
    author = :author, published_at_ms = :published_at_ms, language = :language, picture = :picture, note = :note,
    body = :body
WHERE id = :id
