INSERT INTO waiver (issue, finding, subject, reason, at_ms)
VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (issue, finding, subject) DO UPDATE SET reason = ?4, at_ms = ?5
