SELECT seq, label, at_ms, origin, state = 'undone' AS undone
FROM journal
WHERE kind = 'step' AND state IN ('done', 'undone')
ORDER BY seq DESC
LIMIT ?1
