INSERT INTO edition_picture (edition, position, illustration, slot, place, beside, alt, credit, makers)
VALUES (:edition, :position, :illustration, :slot, :place, :beside, :alt, :credit, :makers)
