-- Where links roundups and calls to action lead, in issues; the latest issue first.
SELECT
    json_extract(link.value, '$.href') AS href, json_extract(link.value, '$.title') AS words, issue.id AS issue,
    issue.number AS number, issue.date AS date
FROM slot
JOIN issue ON issue.id = slot.issue
JOIN json_each(slot.words, '$.links') AS link
WHERE slot.kind = 'links'
UNION ALL
SELECT json_extract(slot.words, '$.href'), json_extract(slot.words, '$.heading'), issue.id, issue.number, issue.date
FROM slot
JOIN issue ON issue.id = slot.issue
WHERE slot.kind = 'call_to_action'
ORDER BY date DESC, number DESC
