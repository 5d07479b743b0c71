-- No more than :enough are looked at.
SELECT count(*)
FROM (
    SELECT 1
    FROM illustration_search JOIN illustration ON illustration.search_row = illustration_search.rowid
    WHERE illustration_search MATCH :matching /* conditions */
    LIMIT :enough
)
