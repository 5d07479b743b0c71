UPDATE illustration SET
    version = :version, search_row = :search_row, file_hash = :file_hash, file_format = :file_format,
    width_px = :width_px, height_px = :height_px, size_bytes = :size_bytes, file_name = :file_name, alt = :alt,
    caption = :caption, credit_role = :credit_role, credit_for = :credit_for, credit_via = :credit_via,
    credit_line = :credit_line, credit_text = :credit_text, credited = :credited, described = :described,
    rights_category = :rights_category, rights_licence = :rights_licence, rights_holder = :rights_holder,
    rights_valid_from = :rights_valid_from, rights_valid_until = :rights_valid_until, rights_uses = :rights_uses,
    created_at_ms = :created_at_ms
WHERE id = :id
