SELECT id, version, name, language, time_zone, postal_address, credit_patterns FROM publication LIMIT 1
