SELECT
    id, version, file_hash, file_format, width_px, height_px, size_bytes, file_name, alt, caption, credit_role,
    credit_for, credit_via, credit_line, rights_category, rights_licence, rights_holder, rights_valid_from,
    rights_valid_until, rights_uses, created_at_ms
FROM illustration
WHERE file_hash = ?1
ORDER BY added, id
LIMIT 1
