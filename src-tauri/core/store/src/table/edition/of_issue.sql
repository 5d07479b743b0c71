SELECT id, version, issue, number, date, subject, frozen_at_ms, hash, waivers
FROM edition
WHERE issue = ?1
ORDER BY version DESC
