INSERT INTO journal (seq, kind, at_ms, origin, label, size_bytes, changeset)
VALUES (?1, 'note', ?2, ?3, ?4, 0, x'')
