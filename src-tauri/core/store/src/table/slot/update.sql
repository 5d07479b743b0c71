UPDATE slot SET
    version = :version, kind = :kind, article = :article, illustration = :illustration,
    treatment = :treatment, headline = :headline, dek = :dek, words = :words, picture = :picture
WHERE id = :id
