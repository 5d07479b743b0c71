INSERT INTO illustration (
    id, version, search_row, added, file_hash, file_format, width_px, height_px, size_bytes, file_name, alt, caption,
    credit_role, credit_for, credit_via, credit_line, credit_text, credited, described, rights_category,
    rights_licence, rights_holder, rights_valid_from, rights_valid_until, rights_uses, created_at_ms, file_rendition, file_likeness, credit_title, credit_link,
    rights_licence_link, rights_publications, rights_media, rights_fee_minor, rights_fee_currency, rights_agreement,
    rights_notes, focal_x_px, focal_y_px, crops
) VALUES (
    :id, :version, :search_row, :version, :file_hash, :file_format, :width_px, :height_px, :size_bytes, :file_name,
    :alt, :caption, :credit_role, :credit_for, :credit_via, :credit_line, :credit_text, :credited, :described,
    :rights_category, :rights_licence, :rights_holder, :rights_valid_from, :rights_valid_until, :rights_uses,
    :created_at_ms, :file_rendition, :file_likeness, :credit_title, :credit_link, :rights_licence_link,
    :rights_publications, :rights_media, :rights_fee_minor, :rights_fee_currency, :rights_agreement, :rights_notes,
    :focal_x_px, :focal_y_px, :crops
)
