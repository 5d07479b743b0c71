SELECT id, version, number, date, subject, preheader, theme FROM issue WHERE id = ?1
