use super::of_article;
use crate::article::{check_address, check_links};
use crate::contract::{ArticleOfText, RevisionKeep, RevisionName};
use crate::words::{one_line, quoted};
use crate::{Desk, DeskError};
use model::{Article, ArticleId, ArticleText, RevisionId, slug_of};
use store::StoreError;

/// Gives an earlier text a name, after which it stays for ever, or keeps the present text under one. No step: undo takes no revision
/// away, and a name is changed by another.
///
/// # Errors
/// `article.not_found`, `revision.not_found`, `revision.no_name` where the present text was given none.
pub fn name(desk: &Desk, naming: RevisionName) -> Result<RevisionId, DeskError> {
    let name = one_line(naming.name.trim());
    desk.note("Name a revision", |write| match naming.revision {
        Some(revision) => {
            of_article(write, naming.article, revision)?;
            write.name_revision(revision, &name)?;
            Ok(revision)
        }
        None if name.is_empty() => Err(DeskError::NoRevisionName),
        None => {
            let kept = write.keep_revision(naming.article, Some(&name))?;
            Ok(kept.expect("a text with a name is always kept"))
        }
    })
}

/// Keeps a text that is not saved, and may never be, among an article's earlier ones, under a name.
///
/// # Errors
/// `article.not_found`
pub fn keep(desk: &Desk, keeping: RevisionKeep) -> Result<RevisionId, DeskError> {
    let name = one_line(keeping.name.trim());
    let name = if name.is_empty() { "Not saved" } else { &name };
    desk.note("Keep a text", |write| Ok(write.keep_unsaved(keeping.article, &keeping.text, name)?))
}

/// Makes an article of a text that is not saved: a draft beside the one it was written for, with its picture.
///
/// # Errors
/// `link.not_an_address`
pub fn article_of_text(desk: &Desk, making: ArticleOfText) -> Result<ArticleId, DeskError> {
    let id = ArticleId(desk.new_id());
    let text = clean(making.text)?;
    desk.step(format!("Keep a second text of {}", quoted(&text.headline)), |write| {
        let beside = match write.article(making.beside) {
            Err(StoreError::NotFound { .. }) => None,
            found => Some(found?),
        };
        let language = text.language.clone();
        let article = Article {
            picture: beside.and_then(|article| article.picture),
            ..text.clone().into_article(Article::blank(id, language, desk.now_ms()))
        };
        write.insert_article(&article)?;
        Ok(id)
    })
}

/// A text as a save would leave it.
fn clean(text: ArticleText) -> Result<ArticleText, DeskError> {
    check_links(&text.body)?;
    check_address(&text.link)?;
    if let Some(call) = &text.call_to_action {
        check_address(&call.href)?;
    }
    Ok(ArticleText {
        kicker: one_line(&text.kicker),
        headline: one_line(&text.headline),
        dek: one_line(&text.dek),
        short: one_line(&text.short),
        slug: slug_of(&text.slug),
        ..text
    })
}
