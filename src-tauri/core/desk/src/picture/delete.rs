use crate::contract::{IllustrationRef, Nothing};
use crate::words::quoted;
use crate::{Desk, DeskError};
use model::SlotContent;

/// Deletes an illustration, and takes it off every article and board in the same step. Its file stays, for undo.
///
/// # Errors
/// `illustration.not_found`
pub fn delete(desk: &Desk, which: IllustrationRef) -> Result<Nothing, DeskError> {
    let name = desk.read(|read| Ok(read.illustration(which.illustration)?.file.name))?;
    desk.step(format!("Delete the picture {}", quoted(&name)), |write| {
        for placed in write.slots_of_illustration(which.illustration)? {
            let (slot, _) = write.slot(placed.slot)?;
            if matches!(slot.content, SlotContent::Picture { .. }) {
                write.delete_slot(slot.id)?;
            }
        }
        for article in write.articles_with(which.illustration)? {
            let mut article = write.article(article)?;
            article.picture = article.picture.filter(|picture| *picture != which.illustration);
            article.body = article.body.without_picture(which.illustration);
            write.update_article(article.version, &article)?;
        }
        write.delete_illustration(which.illustration)?;
        Ok(Nothing {})
    })
}
