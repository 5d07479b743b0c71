SELECT id, version, name, role, contact, page, notes FROM contributor ORDER BY name
