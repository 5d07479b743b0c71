SELECT contributor.name, count(*)
FROM (SELECT contributor FROM byline ORDER BY contributor) AS written
JOIN contributor ON contributor.id = written.contributor
GROUP BY written.contributor
