SELECT
    id, version, file_hash, file_format, width_px, height_px, size_bytes, file_name, alt, caption, credit_role,
    credit_for, credit_via, credit_line, rights_category, rights_licence, rights_holder, rights_valid_from,
    rights_valid_until, rights_uses, created_at_ms
FROM illustration
WHERE :matching IS NULL
AND (NOT :needs_credit OR NOT credited)
AND (NOT :needs_alt OR NOT described)
AND (NOT :unused OR NOT (
    EXISTS (SELECT 1 FROM article WHERE article.picture = illustration.id)
    OR EXISTS (SELECT 1 FROM body_picture WHERE body_picture.illustration = illustration.id)
    OR EXISTS (SELECT 1 FROM slot WHERE slot.illustration = illustration.id)
))
ORDER BY added DESC, id DESC
LIMIT :limit OFFSET :offset
