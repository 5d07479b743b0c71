SELECT seq, label, at_ms, origin, kind, changeset FROM journal WHERE seq > ?1 ORDER BY seq
