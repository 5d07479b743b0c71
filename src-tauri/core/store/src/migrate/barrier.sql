INSERT INTO journal (kind, at_ms, origin, label, size_bytes, changeset)
VALUES ('barrier', ?1, 'window', 'Brought the library to a newer form', 0, x'')
