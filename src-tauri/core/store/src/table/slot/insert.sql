INSERT INTO slot (
    id, version, issue, order_key, kind, article, illustration, treatment, headline, dek, words, picture
) VALUES (
    :id, :version, :issue, :order_key, :kind, :article, :illustration, :treatment, :headline, :dek, :words, :picture
)
