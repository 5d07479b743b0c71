INSERT INTO journal (seq, kind, step, at_ms, origin, label, size_bytes, changeset)
VALUES (:seq, :kind, :step, :at_ms, :origin, :label, :size_bytes, :changeset)
