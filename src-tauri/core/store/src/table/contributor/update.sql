UPDATE contributor SET
    version = :version, name = :name, role = :role, contact = :contact, page = :page, notes = :notes
WHERE id = :id
