SELECT seq, label, changeset
FROM journal
WHERE state = 'done' AND seq > coalesce((SELECT max(seq) FROM journal WHERE kind = 'barrier'), 0)
ORDER BY seq DESC
LIMIT 1
