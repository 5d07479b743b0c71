use crate::contract::{ArticleField, ArticleSave, Saved};
use crate::words::{one_line, quoted};
use crate::{Desk, DeskError, local_time};
use model::contributor::listed;
use model::document::Linked;
use model::{Article, Document, address, slug_of};
use store::{Kind, StoreError, Write};

/// Changes an article.
///
/// Saves of one field that follow each other closely are one step of undo. Nothing is written where the fields
/// hold what they held before.
///
/// # Errors
/// `article.stale_version` where it was changed since `base`, `article.not_found`, `article.not_a_time`,
/// `link.not_an_address`, `illustration.not_found`.
pub fn save(desk: &Desk, save: ArticleSave) -> Result<Saved, DeskError> {
    let headline = desk.read(|read| Ok(read.article(save.article)?.headline))?;
    let label = label(&save.changes, &headline);
    let work = |write: &Write<'_>| {
        let before = write.article(save.article)?;
        if before.version != save.base {
            return Err(StoreError::Stale { kind: Kind::Article, id: save.article.0 }.into());
        }
        let mut after = before.clone();
        for change in &save.changes {
            apply(write, &mut after, change)?;
        }
        hand_over_credit(write, &mut after)?;
        if after == before {
            return Ok(Saved { version: before.version });
        }
        after.changed_at_ms = desk.now_ms();
        Ok(Saved { version: write.update_article(save.base, &after)? })
    };
    match &save.changes[..] {
        [one] if is_typed(one) => desk.burst(format!("article:{}:{}", save.article, name(one)), label, work),
        _ => desk.step(label, work),
    }
}

fn apply(write: &Write<'_>, article: &mut Article, change: &ArticleField) -> Result<(), DeskError> {
    match change.clone() {
        ArticleField::Kicker(kicker) => article.kicker = one_line(&kicker),
        ArticleField::Headline(headline) => article.headline = one_line(&headline),
        ArticleField::Dek(dek) => article.dek = one_line(&dek),
        ArticleField::Bylines(names) => article.bylines = listed(&names),
        ArticleField::Body(body) => {
            check_links(&body)?;
            article.body = body;
        }
        ArticleField::CallToAction(call) => {
            if let Some(call) = &call {
                check_address(&call.href)?;
            }
            article.call_to_action = call;
        }
        ArticleField::Tags(tags) => article.tags = listed(&tags),
        ArticleField::Status(status) => article.status = status,
        ArticleField::Language(language) => article.language = language,
        ArticleField::Picture(picture) => article.picture = picture,
        ArticleField::AwaitedCredit(credit) => article.awaited_credit = credit,
        ArticleField::Link(link) => {
            check_address(&link)?;
            article.link = link.trim().to_owned();
        }
        ArticleField::Short(short) => article.short = one_line(&short),
        ArticleField::Slug(slug) => article.slug = slug_of(&slug),
        ArticleField::EmbargoUntil(None) => article.embargo_until_ms = None,
        ArticleField::EmbargoUntil(Some(local)) => {
            let zone = write.publication()?.time_zone;
            article.embargo_until_ms = Some(local_time::moment_of(&local, &zone)?);
        }
        ArticleField::Sources(sources) => article.sources = sources.trim().to_owned(),
        ArticleField::Notes(notes) => article.notes = notes.trim().to_owned(),
    }
    Ok(())
}

/// A credit that came with the text goes to the picture that came after it, unless that names its own maker.
pub(crate) fn hand_over_credit(write: &Write<'_>, article: &mut Article) -> Result<(), DeskError> {
    let (Some(picture), Some(awaited)) = (article.picture, article.awaited_credit.clone()) else {
        return Ok(());
    };
    let mut illustration = write.illustration(picture)?;
    if !illustration.credit.names_somebody() {
        illustration.credit.clone_from(&awaited);
        write.update_illustration(illustration.version, &illustration)?;
    }
    if illustration.credit == awaited {
        article.awaited_credit = None;
    }
    Ok(())
}

/// Refuses links that lead anywhere but to the web or to a mailbox, and says on which words the first one stands.
pub(crate) fn check_links(body: &Document) -> Result<(), DeskError> {
    match body.linked().into_iter().find(|link| !is_address(&link.href)) {
        None => Ok(()),
        Some(Linked { href, words, block }) => Err(DeskError::LinkToNowhere { href, words, block }),
    }
}

/// Refuses what is neither empty nor an address on the web or of a mailbox.
pub(crate) fn check_address(href: &str) -> Result<(), DeskError> {
    if is_address(href) { Ok(()) } else { Err(DeskError::NotAnAddress(href.trim().to_owned())) }
}

/// Whether a link may lead there: to the web, to a mailbox, or (empty) nowhere.
pub fn is_address(href: &str) -> bool {
    href.trim().is_empty() || address::link(href).is_some()
}

fn name(change: &ArticleField) -> &'static str {
    match change {
        ArticleField::Kicker(_) => "kicker",
        ArticleField::Headline(_) => "headline",
        ArticleField::Dek(_) => "dek",
        ArticleField::Bylines(_) => "bylines",
        ArticleField::Body(_) => "text",
        ArticleField::CallToAction(_) => "call to action",
        ArticleField::Tags(_) => "tags",
        ArticleField::Status(_) => "status",
        ArticleField::Language(_) => "language",
        ArticleField::Picture(_) => "picture",
        ArticleField::AwaitedCredit(_) => "awaited credit",
        ArticleField::Link(_) => "web address",
        ArticleField::Short(_) => "short version",
        ArticleField::Slug(_) => "slug",
        ArticleField::EmbargoUntil(_) => "embargo",
        ArticleField::Sources(_) => "sources",
        ArticleField::Notes(_) => "notes",
    }
}

/// Whether a field is typed into, so that its saves come in bursts.
fn is_typed(change: &ArticleField) -> bool {
    !matches!(
        change,
        ArticleField::Status(_)
            | ArticleField::Language(_)
            | ArticleField::Picture(_)
            | ArticleField::AwaitedCredit(_)
            | ArticleField::Tags(_)
            | ArticleField::EmbargoUntil(_)
    )
}

fn label(changes: &[ArticleField], headline: &str) -> String {
    match changes {
        [ArticleField::Status(status)] => format!("Set {} to {}", quoted(headline), status.as_str()),
        [one] => format!("Edit {} of {}", name(one), quoted(headline)),
        _ => format!("Edit {}", quoted(headline)),
    }
}
