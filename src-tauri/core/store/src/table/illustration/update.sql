UPDATE illustration SET
    version = :version, search_row = :search_row, file_hash = :file_hash, file_format = :file_format,
    width_px = :width_px, height_px = :height_px, size_bytes = :size_bytes, file_name = :file_name, alt = :alt,
    caption = :caption, credit_role = :credit_role, credit_for = :credit_for, credit_via = :credit_via,
    credit_line = :credit_line, credit_text = :credit_text, credited = :credited, described = :described,
    rights_category = :rights_category, rights_licence = :rights_licence, rights_holder = :rights_holder,
    rights_valid_from = :rights_valid_from, rights_valid_until = :rights_valid_until, rights_uses = :rights_uses,
    created_at_ms = :created_at_ms, file_rendition = :file_rendition, file_likeness = :file_likeness,
    credit_title = :credit_title, credit_link = :credit_link, rights_licence_link = :rights_licence_link,
    rights_publications = :rights_publications, rights_media = :rights_media, rights_fee_minor = :rights_fee_minor,
    rights_fee_currency = :rights_fee_currency, rights_agreement = :rights_agreement, rights_notes = :rights_notes,
    focal_x_px = :focal_x_px, focal_y_px = :focal_y_px, crops = :crops
WHERE id = :id
