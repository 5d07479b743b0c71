use super::of_article;
use crate::article::check_links;
use crate::contract::{RevisionRestore, Saved};
use crate::words::{moment, quoted};
use crate::{Desk, DeskError};
use store::{Kind, StoreError};

/// Puts an earlier text in place of the present one, as a step that can be undone. The present text is kept as an earlier one; what is decided about the article
/// (its status, its picture, its embargo) stays.
///
/// # Errors
/// `article.stale_version` where the article was changed since `base`, `article.not_found`, `revision.not_found`,
/// `revision.unreadable`, `link.not_an_address`.
pub fn restore(desk: &Desk, which: RevisionRestore) -> Result<Saved, DeskError> {
    let label = desk.read(|read| {
        let headline = read.article(which.article)?.headline;
        let (row, _) = of_article(read, which.article, which.revision)?;
        let at = moment(row.at_ms, &read.publication()?.time_zone);
        Ok(format!("Restore {} of {at}", quoted(&headline)))
    })?;
    desk.step(label, |write| {
        let before = write.article(which.article)?;
        if before.version != which.base {
            return Err(StoreError::Stale { kind: Kind::Article, id: which.article.0 }.into());
        }
        let (_, text) = of_article(write, which.article, which.revision)?;
        check_links(&text.body)?;
        write.keep_revision(which.article, None)?;
        let after = text.into_article(before);
        Ok(Saved { version: write.update_article(which.base, &after)? })
    })
}
