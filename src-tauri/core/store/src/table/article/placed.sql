SELECT slot.id, slot.issue FROM slot WHERE slot.article = ?1 ORDER BY slot.issue, slot.order_key, slot.id
