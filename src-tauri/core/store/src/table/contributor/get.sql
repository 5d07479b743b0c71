SELECT id, version, name, role, contact, page, notes FROM contributor WHERE id = ?1
