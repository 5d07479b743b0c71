SELECT
    id, version, name, role, contact, page, notes,
    (SELECT count(*) FROM credit_contributor WHERE credit_contributor.contributor = contributor.id) AS pictures,
    (SELECT count(*) FROM byline WHERE byline.contributor = contributor.id) AS articles
FROM contributor
ORDER BY name COLLATE NOCASE, name
