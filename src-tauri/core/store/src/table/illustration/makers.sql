SELECT contributor.name
FROM credit_contributor JOIN contributor ON contributor.id = credit_contributor.contributor
WHERE credit_contributor.illustration = ?1
ORDER BY credit_contributor.position
