-- The first of the search table's rows that match, :sampled of them, and how far that went from the first row's number to the last's.
SELECT count(*), max(rowid) - (SELECT min(search_row) FROM article), (SELECT max(search_row) FROM article) - (SELECT min(search_row) FROM article)
FROM (SELECT rowid FROM article_search WHERE article_search MATCH :matching LIMIT :sampled)
