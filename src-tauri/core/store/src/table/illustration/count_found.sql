SELECT count(*)
FROM illustration_search JOIN illustration ON illustration.search_row = illustration_search.rowid
WHERE illustration_search MATCH :matching
AND (NOT :needs_credit OR NOT credited)
AND (NOT :needs_alt OR NOT described)
AND (NOT :unused OR NOT (
    EXISTS (SELECT 1 FROM article WHERE article.picture = illustration.id)
    OR EXISTS (SELECT 1 FROM body_picture WHERE body_picture.illustration = illustration.id)
    OR EXISTS (SELECT 1 FROM slot WHERE slot.illustration = illustration.id)
))
