INSERT INTO slot (
    id, version, issue, order_key, kind, article, illustration, treatment, headline, dek, words
) VALUES (
    :id, :version, :issue, :order_key, :kind, :article, :illustration, :treatment, :headline, :dek, :words
)
