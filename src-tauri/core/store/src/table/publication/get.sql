SELECT id, version, name, language, time_zone, postal_address FROM publication LIMIT 1
