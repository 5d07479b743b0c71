INSERT INTO article (
    id, version, search_row, status, language, picture, words, minutes, created_at_ms, changed_at_ms, kicker,
    headline, dek, link, byline_text, tag_text, call_to_action, awaited_credit, body, short, slug,
    embargo_until_ms, sources, notes
) VALUES (
    :id, :version, :search_row, :status, :language, :picture, :words, :minutes, :created_at_ms, :changed_at_ms,
    :kicker, :headline, :dek, :link, :byline_text, :tag_text, :call_to_action, :awaited_credit, :body, :short,
    :slug, :embargo_until_ms, :sources, :notes
)
