UPDATE issue SET
    version = :version, number = :number, date = :date, subject = :subject, preheader = :preheader,
    theme = :theme
WHERE id = :id
