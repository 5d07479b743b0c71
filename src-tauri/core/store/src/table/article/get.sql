SELECT
    id, version, kicker, headline, dek, body, call_to_action, status, language, picture, awaited_credit, link,
    short, slug, embargo_until_ms, sources, notes, created_at_ms, changed_at_ms
FROM article
WHERE id = ?1
