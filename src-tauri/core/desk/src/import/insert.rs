//! From an article in waiting to one in the library.

use super::ReadIn;
use super::report::report;
use crate::article::{blank, hand_over_credit};
use crate::contract::Imported;
use crate::picture::take_in;
use crate::{Desk, DeskError};
use intake::Draft;
use model::{Article, ArticleId, PictureFile};
use store::Write;

/// Makes an article of what was read, and an illustration of its picture.
pub(crate) fn insert(desk: &Desk, write: &Write<'_>, read: ReadIn) -> Result<Imported, DeskError> {
    let id = ArticleId(desk.new_id());
    let imported = report(id, &read);
    let Draft { kicker, headline, dek, bylines, body, tags, call_to_action, awaited_credit, link, .. } =
        read.draft.clone();
    let language = match read.draft.language.clone() {
        Some(language) => language,
        None => write.publication()?.language,
    };
    let mut article = Article {
        kicker,
        headline,
        dek,
        bylines,
        body,
        tags,
        call_to_action,
        awaited_credit,
        link,
        status: read.draft.status.unwrap_or_default(),
        ..blank(id, language, desk.now_ms())
    };
    if let Some(file) = read.picture {
        article.picture = Some(illustration(desk, write, file, &read.draft)?);
        hand_over_credit(write, &mut article)?;
    }
    write.insert_article(&article)?;
    Ok(imported)
}

/// The illustration of a picture that came with a text. What the library says of a picture it knows stays.
fn illustration(
    desk: &Desk,
    write: &Write<'_>,
    file: PictureFile,
    draft: &Draft,
) -> Result<model::IllustrationId, DeskError> {
    let taken_in = take_in(desk, write, file)?;
    let before = write.illustration(taken_in.illustration)?;
    let mut after = before.clone();
    for (field, value) in [(&mut after.alt, &draft.alt), (&mut after.caption, &draft.caption)] {
        if field.is_empty() {
            field.clone_from(value);
        }
    }
    if after != before {
        write.update_illustration(before.version, &after)?;
    }
    Ok(taken_in.illustration)
}
