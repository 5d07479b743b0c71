use crate::contract::{ArticleRef, Nothing};
use crate::words::quoted;
use crate::{Desk, DeskError};

/// Deletes an article, and takes it off every board in the same step.
///
/// # Errors
/// `article.not_found`
pub fn delete(desk: &Desk, which: ArticleRef) -> Result<Nothing, DeskError> {
    let headline = desk.read(|read| Ok(read.article(which.article)?.headline))?;
    desk.step(format!("Delete {}", quoted(&headline)), |write| {
        for placed in write.slots_of_article(which.article)? {
            write.delete_slot(placed.slot)?;
        }
        write.delete_article(which.article)?;
        Ok(Nothing {})
    })
}
