DELETE FROM waiver WHERE issue = ?1 AND finding = ?2 AND subject = ?3
