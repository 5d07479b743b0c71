UPDATE credit_contributor SET contributor = ?2 WHERE contributor = ?1
