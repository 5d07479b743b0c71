INSERT INTO publication (id, version, name, language, time_zone, postal_address)
VALUES (:id, :version, :name, :language, :time_zone, :postal_address)
ON CONFLICT (id) DO UPDATE SET
    version = :version, name = :name, language = :language, time_zone = :time_zone,
    postal_address = :postal_address
