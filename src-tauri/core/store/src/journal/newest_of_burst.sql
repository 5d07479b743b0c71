SELECT seq, at_ms, burst_began_ms, changeset
FROM journal
WHERE seq = (SELECT max(seq) FROM journal) AND kind = 'step' AND state = 'done' AND burst = ?1 AND origin = ?2
