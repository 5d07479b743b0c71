SELECT illustration.id
FROM credit_contributor JOIN illustration ON illustration.id = credit_contributor.illustration
WHERE credit_contributor.contributor = ?1
ORDER BY illustration.added DESC, illustration.id DESC
