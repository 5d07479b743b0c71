UPDATE article SET
    version = :version, search_row = :search_row, status = :status, language = :language, picture = :picture,
    words = :words, minutes = :minutes, created_at_ms = :created_at_ms, changed_at_ms = :changed_at_ms,
    kicker = :kicker, headline = :headline, dek = :dek, link = :link, byline_text = :byline_text,
    tag_text = :tag_text, call_to_action = :call_to_action, awaited_credit = :awaited_credit, body = :body,
    short = :short, slug = :slug, embargo_until_ms = :embargo_until_ms, sources = :sources, notes = :notes
WHERE id = :id
