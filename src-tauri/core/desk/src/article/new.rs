use crate::contract::ArticleNew;
use crate::words::quoted;
use crate::{Desk, DeskError};
use model::{Article, ArticleId};

/// Begins an article, in the publication's language.
///
/// # Errors
/// Those of the store.
pub fn new(desk: &Desk, new: ArticleNew) -> Result<ArticleId, DeskError> {
    let id = ArticleId(desk.new_id());
    let label = if new.headline.trim().is_empty() {
        "Begin an article".to_owned()
    } else {
        format!("Begin {}", quoted(&new.headline))
    };
    desk.step(label, |write| {
        let language = write.publication()?.language;
        let article = Article {
            headline: new.headline.trim().to_owned(),
            ..Article::blank(id, language, desk.now_ms())
        };
        write.insert_article(&article)?;
        Ok(id)
    })
}
