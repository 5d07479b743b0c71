INSERT INTO revision (id, article, nth, at_ms, origin, words, size_bytes, name, prints, text)
VALUES (
    :id, :article, (SELECT coalesce(max(nth), 0) + 1 FROM revision WHERE article = :article), :at_ms, :origin, :words,
    :size_bytes, :name, :prints, :text
)
