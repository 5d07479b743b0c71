INSERT INTO publication (id, version, name, language, time_zone, postal_address, credit_patterns)
VALUES (:id, :version, :name, :language, :time_zone, :postal_address, :credit_patterns)
ON CONFLICT (id) DO UPDATE SET
    version = :version, name = :name, language = :language, time_zone = :time_zone,
    postal_address = :postal_address, credit_patterns = :credit_patterns
