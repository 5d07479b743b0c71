DELETE FROM journal
WHERE seq < coalesce((SELECT min(seq) FROM journal WHERE state = 'undone'), (SELECT max(seq) FROM journal))
AND seq <= (
    SELECT max(seq)
    FROM (
        SELECT
            seq,
            row_number() OVER (ORDER BY seq DESC) AS nth,
            sum(size_bytes) OVER (ORDER BY seq DESC) AS bytes
        FROM journal
    )
    WHERE nth > ?1 OR bytes > ?2
)
