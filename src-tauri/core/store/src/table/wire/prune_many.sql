DELETE FROM feed_item
WHERE feed IN (SELECT feed FROM feed_item GROUP BY feed HAVING count(*) > ?1)
AND id NOT IN (
    SELECT id FROM (
        SELECT id, row_number() OVER (PARTITION BY feed ORDER BY arrived DESC, id DESC) AS place FROM feed_item
    )
    WHERE place <= ?1
)
