SELECT
    id, version, number, date, subject, preheader, theme,
    (SELECT count(*) FROM slot WHERE slot.issue = issue.id AND slot.article IS NOT NULL) AS stories
FROM issue
ORDER BY date DESC, number DESC, id DESC
