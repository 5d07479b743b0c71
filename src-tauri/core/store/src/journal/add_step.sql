INSERT INTO journal (seq, kind, state, at_ms, origin, label, burst, burst_began_ms, size_bytes, changeset)
VALUES (:seq, 'step', 'done', :at_ms, :origin, :label, :burst, :burst_began_ms, :size_bytes, :changeset)
