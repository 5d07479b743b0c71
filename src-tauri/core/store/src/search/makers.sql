SELECT contributor.name, count(*)
FROM (SELECT contributor FROM credit_contributor ORDER BY contributor) AS made
JOIN contributor ON contributor.id = made.contributor
GROUP BY made.contributor
