//! Earlier texts of articles: a file a gesture. When one is kept is the store's rule.

mod compare;
mod keep;
mod list;
mod restore;
mod view;

pub use compare::{compare, compare_text};
pub use keep::{article_of_text, keep, name};
pub use list::list;
pub use restore::restore;
pub use view::view;

use crate::DeskError;
use model::{ArticleId, ArticleText, RevisionId};
use store::{Read, RevisionRow, StoreError};

/// An earlier text of this article and of no other.
fn of_article(
    read: &Read<'_>,
    article: ArticleId,
    revision: RevisionId,
) -> Result<(RevisionRow, ArticleText), DeskError> {
    let (row, text) = read.revision(revision)?;
    if row.article == article {
        Ok((row, text))
    } else {
        Err(StoreError::NoRevision { id: revision.0 }.into())
    }
}
