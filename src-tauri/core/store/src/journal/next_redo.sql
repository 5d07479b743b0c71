SELECT seq, label, changeset
FROM journal
WHERE state = 'undone' AND seq > coalesce((SELECT max(seq) FROM journal WHERE kind = 'barrier'), 0)
ORDER BY seq
LIMIT 1
