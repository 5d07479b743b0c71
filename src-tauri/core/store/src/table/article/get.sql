SELECT
    id, version, kicker, headline, dek, body, call_to_action, status, language, picture, awaited_credit, link,
    created_at_ms, changed_at_ms
FROM article
WHERE id = ?1
