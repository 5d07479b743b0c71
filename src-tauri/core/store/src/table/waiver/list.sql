SELECT finding, subject, reason, at_ms FROM waiver WHERE issue = ?1 ORDER BY at_ms, finding, subject
