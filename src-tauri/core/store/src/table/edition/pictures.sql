SELECT edition AS id, illustration, slot, place, beside, alt, credit, makers
FROM edition_picture
WHERE edition = ?1
ORDER BY position
