SELECT edition AS id, illustration, slot, place, beside, credit, makers
FROM edition_picture
WHERE edition = ?1
ORDER BY position
