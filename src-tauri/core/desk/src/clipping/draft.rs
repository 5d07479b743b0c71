use crate::contract::ClippingRef;
use crate::words::quoted;
use crate::{Desk, DeskError, words};
use model::{Article, ArticleId, Clipping, Status};

/// Begins an article with a clipping's text for reference: an idea, not a draft, with its source named where it is never
/// printed, and no byline, since the words are somebody else's.
///
/// # Errors
/// `clipping.not_found`, `clipping.no_text`.
pub fn draft(desk: &Desk, which: ClippingRef) -> Result<ArticleId, DeskError> {
    let clipping = desk.read(|read| Ok(read.clipping(which.clipping)?))?;
    if clipping.body.content.is_empty() {
        return Err(DeskError::NoText);
    }
    let id = ArticleId(desk.new_id());
    desk.step(format!("Begin an article from {}", quoted(&clipping.title)), |write| {
        let publication = write.publication()?;
        let language = clipping.language.clone().unwrap_or(publication.language);
        let article = Article {
            headline: clipping.title.clone(),
            dek: clipping.description.clone(),
            link: clipping.address.clone(),
            sources: sources(&clipping, &publication.time_zone),
            status: Status::Idea,
            body: clipping.body.clone(),
            ..Article::blank(id, language, desk.now_ms())
        };
        write.insert_article(&article)?;
        Ok(id)
    })
}

/// Whose words these are.
fn sources(clipping: &Clipping, zone: &str) -> String {
    let published = clipping.published_at_ms.map(|at_ms| words::moment(at_ms, zone)).unwrap_or_default();
    let said = [&clipping.author, &clipping.source, &published];
    let said: Vec<&str> = said.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    format!("The text is for reference: {}. {}", said.join(", "), clipping.address)
}
