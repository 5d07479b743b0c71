//! Where a picture may lie that a text names.

use std::path::{Component, Path, PathBuf};

/// A picture's path: below the article's folder or below the one that holds it (`../pictures/…`), and nowhere else,
/// whatever a file from elsewhere says. A space in it may be written `%20`.
pub(super) fn beside(article: &Path, named: &str) -> Option<PathBuf> {
    let decoded = intake::percent_decoded(named);
    [named, decoded.as_str()].into_iter().find_map(|named| below(article, Path::new(named)))
}

fn below(article: &Path, named: &Path) -> Option<PathBuf> {
    let mut parts = named.components().peekable();
    if parts.peek() == Some(&Component::ParentDir) {
        parts.next();
    }
    let downwards = parts.all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    let path = article.parent()?.join(named);
    (named.is_relative() && downwards && path.is_file()).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::beside;
    use std::fs;

    #[test]
    fn a_picture_lies_beside_its_article_or_nowhere() {
        let top = tempfile::tempdir().expect("a folder");
        let (articles, pictures) = (top.path().join("articles"), top.path().join("pictures"));
        for folder in [&articles, &pictures] {
            fs::create_dir(folder).expect("made");
            fs::write(folder.join("a b.png"), b"a").expect("written");
        }
        let article = articles.join("a.md");
        for inside in ["a b.png", "a%20b.png", "./a b.png", "../pictures/a b.png"] {
            assert!(beside(&article, inside).is_some(), "{inside}");
        }
        let absolute = articles.join("a b.png").display().to_string();
        for outside in ["../../etc/passwd", "../pictures/../../x.png", "b.png", "..", absolute.as_str()] {
            assert_eq!(beside(&article, outside), None, "{outside}");
        }
    }
}
