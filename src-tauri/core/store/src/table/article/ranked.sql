-- What is found, unsorted, no more than :enough: the search table is read once, and each row looked up once, in an index that covers it. The
-- weights follow the columns of article_search: headline, kicker, dek, tags, bylines, picture, body, short, slug.
SELECT article_search.rowid, article_search.rank, article.status, article.version, article.id
FROM article_search JOIN article INDEXED BY article_by_search ON article.search_row = article_search.rowid
WHERE article_search MATCH :matching
AND article_search.rank MATCH 'bm25(10.0, 4.0, 5.0, 4.0, 4.0, 2.0, 1.0, 3.0, 2.0)' /* conditions */
LIMIT :enough
