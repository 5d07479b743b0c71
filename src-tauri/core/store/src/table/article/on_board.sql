SELECT article FROM slot WHERE issue = ?1 AND article IS NOT NULL ORDER BY order_key, id
