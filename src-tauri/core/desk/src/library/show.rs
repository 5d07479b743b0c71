use crate::contract::{
    ArticleRef, ArticleView, BoardView, ClippingRef, ClippingView, IllustrationRef, IllustrationView,
    IssueRef,
};
use crate::{Desk, DeskError};
use model::{ArticleId, ClippingId, Contributor, ContributorId, IllustrationId, IssueId};
use serde::Serialize;
use store::StoreError;
use uuid::Uuid;

/// Something in the library, found by its id.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Shown {
    /// An article.
    Article(Box<ArticleView>),
    /// An illustration.
    Illustration(Box<IllustrationView>),
    /// An issue, as its board.
    Issue(Box<BoardView>),
    /// A clipping.
    Clipping(Box<ClippingView>),
    /// A person.
    Contributor(Contributor),
}

/// Whatever has this id.
///
/// # Errors
/// `library.nothing_by_id`
pub fn show(desk: &Desk, id: Uuid) -> Result<Shown, DeskError> {
    if let Some(article) = found(crate::article::view(desk, ArticleRef { article: ArticleId(id) }))? {
        return Ok(Shown::Article(Box::new(article)));
    }
    let illustration = IllustrationRef { illustration: IllustrationId(id) };
    if let Some(illustration) = found(crate::picture::view(desk, illustration))? {
        return Ok(Shown::Illustration(Box::new(illustration)));
    }
    if let Some(board) = found(crate::issue::board(desk, IssueRef { issue: IssueId(id) }))? {
        return Ok(Shown::Issue(Box::new(board)));
    }
    if let Some(clipping) = found(crate::clipping::view(desk, ClippingRef { clipping: ClippingId(id) }))? {
        return Ok(Shown::Clipping(Box::new(clipping)));
    }
    let contributor = found(desk.read(|read| Ok(read.contributor(ContributorId(id))?)))?;
    contributor.map(Shown::Contributor).ok_or(DeskError::NothingById(id))
}

/// Turns "not found" into nothing, and leaves every other error one.
fn found<T>(reply: Result<T, DeskError>) -> Result<Option<T>, DeskError> {
    match reply {
        Ok(reply) => Ok(Some(reply)),
        Err(DeskError::Store(StoreError::NotFound { .. })) => Ok(None),
        Err(error) => Err(error),
    }
}
