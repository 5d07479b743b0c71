INSERT INTO issue (id, version, number, date, subject, preheader, theme)
VALUES (:id, :version, :number, :date, :subject, :preheader, :theme)
