INSERT INTO edition (
    id, version, issue, number, date, subject, frozen_at_ms, hash, html, text, renditions, waivers
) VALUES (
    :id, :version, :issue, :number, :date, :subject, :frozen_at_ms, :hash, :html, :text, :renditions, :waivers
)
