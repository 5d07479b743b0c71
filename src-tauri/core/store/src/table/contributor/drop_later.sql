-- Where both people are named, the later mention goes.
DELETE FROM credit_contributor
WHERE contributor IN (?1, ?2) AND EXISTS (
    SELECT 1 FROM credit_contributor AS earlier
    WHERE earlier.illustration = credit_contributor.illustration
        AND earlier.contributor IN (?1, ?2) AND earlier.position < credit_contributor.position
)
