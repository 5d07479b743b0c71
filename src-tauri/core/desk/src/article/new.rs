use crate::contract::ArticleNew;
use crate::words::quoted;
use crate::{Desk, DeskError};
use model::{Article, ArticleId, Document, Language, Status, Version};

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
        let article =
            Article { headline: new.headline.trim().to_owned(), ..blank(id, language, desk.now_ms()) };
        write.insert_article(&article)?;
        Ok(id)
    })
}

/// An article that says nothing yet. The store gives it its version.
pub(crate) fn blank(id: ArticleId, language: Language, now_ms: i64) -> Article {
    Article {
        id,
        version: Version(0),
        kicker: String::new(),
        headline: String::new(),
        dek: String::new(),
        bylines: Vec::new(),
        body: Document::default(),
        call_to_action: None,
        tags: Vec::new(),
        status: Status::Draft,
        language,
        picture: None,
        awaited_credit: None,
        short: String::new(),
        slug: String::new(),
        link: String::new(),
        embargo_until_ms: None,
        sources: String::new(),
        notes: String::new(),
        created_at_ms: now_ms,
        changed_at_ms: now_ms,
    }
}
