//! From an article in waiting to one in the library.

use super::ReadIn;
use super::report::report;
use crate::article::hand_over_credit;
use crate::contract::Imported;
use crate::picture::{Said, take_in};
use crate::{Desk, DeskError, words};
use intake::{Draft, DraftPicture};
use model::document::PictureAttrs;
use model::{Article, ArticleId, Block, Document, IllustrationId, Publication, Status, slug_of};
use std::collections::HashMap;
use store::Write;

/// Makes an article of what was read, and illustrations of its pictures.
pub(crate) fn insert(desk: &Desk, write: &Write<'_>, mut read: ReadIn) -> Result<Imported, DeskError> {
    let id = ArticleId(desk.new_id());
    let publication = write.publication()?;
    let body = body(desk, write, &publication, &mut read)?;
    let imported = report(id, &read);
    let Draft { kicker, headline, dek, bylines, tags, call_to_action, awaited_credit, link, .. } =
        read.draft.clone();
    let now_ms = desk.now_ms();
    let published = read.draft.published_at_ms.filter(|at_ms| *at_ms <= now_ms);
    let language = read.draft.language.clone().unwrap_or_else(|| publication.language.clone());
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
        short: read.draft.short.clone(),
        slug: slug_of(&read.draft.slug),
        sources: read.draft.sources.clone(),
        notes: notes(&read, &publication, now_ms),
        status: read.draft.status.or(published.map(|_| Status::Published)).unwrap_or_default(),
        ..Article::blank(id, language, now_ms)
    };
    if let Some(file) = read.picture {
        let Draft { alt, caption, .. } = &read.draft;
        // Where the text states the credit, no name that a camera wrote may stand in its place.
        let said = Said { alt, caption, credit: article.awaited_credit.as_ref() };
        article.picture = Some(take_in(desk, write, file, said)?.illustration);
        hand_over_credit(write, &mut article)?;
    }
    write.insert_article(&article)?;
    if let Some(origin) = &read.origin {
        write.put_origin(id, origin, &read.path)?;
    }
    Ok(imported)
}

/// What the draft says to editors, with the day on which it was published and where its missing pictures are.
fn notes(read: &ReadIn, publication: &Publication, now_ms: i64) -> String {
    let draft = &read.draft;
    let day = |at_ms| words::day(words::day_of(at_ms, &publication.time_zone));
    let published = draft.published_at_ms.map(|at_ms| match at_ms <= now_ms {
        true => format!("Published on {}.", day(at_ms)),
        false => format!("To be published on {}.", day(at_ms)),
    });
    let notes = Some(draft.notes.trim().to_owned()).filter(|notes| !notes.is_empty());
    published.into_iter().chain(notes).chain(pictures_to_come(read)).collect::<Vec<_>>().join("\n\n")
}

/// The most of a picture's address that a note holds.
const ADDRESS_CHARS: usize = 400;

/// The pictures that a text names and that are not to be had here: nothing is fetched, so the editor is told from where.
fn pictures_to_come(read: &ReadIn) -> Option<String> {
    let draft = &read.draft;
    let lead = draft.picture.iter().filter(|_| read.picture.is_none());
    let lead = lead.map(|source| (source, [draft.alt.as_str(), &draft.caption]));
    let missing = draft.pictures.iter().zip(&read.pictures).filter(|(_, file)| file.is_none());
    let inside = missing.map(|(picture, _)| (&picture.source, [picture.alt.as_str(), ""]));
    let lines = lead.chain(inside).map(|(source, said)| {
        let address = words::cut(source.name(), ADDRESS_CHARS);
        let parts =
            std::iter::once(address.as_str()).chain(said.into_iter().filter(|words| !words.is_empty()));
        format!("\n{}", parts.collect::<Vec<_>>().join(" – "))
    });
    let lines: String = lines.collect();
    (!lines.is_empty()).then(|| format!("Pictures still to come:{lines}"))
}

/// The body with the library's pictures where the draft's stand-ins are; where one is not to be had, its words.
fn body(
    desk: &Desk,
    write: &Write<'_>,
    publication: &Publication,
    read: &mut ReadIn,
) -> Result<Document, DeskError> {
    let mut blocks: HashMap<IllustrationId, Block> = HashMap::new();
    for (picture, file) in read.draft.pictures.iter().zip(&read.pictures) {
        let block = match file {
            Some(file) => {
                let DraftPicture { alt, caption, credit, .. } = picture;
                let said = Said { alt, caption, credit: credit.as_ref() };
                let illustration = take_in(desk, write, file.clone(), said)?.illustration;
                Some(Block::Picture { attrs: PictureAttrs { illustration } })
            }
            None => words_of(picture, publication).map(|words| Block::paragraph(&words)),
        };
        blocks.extend(block.map(|block| (picture.stands_as, block)));
    }
    let body = std::mem::take(&mut read.draft.body);
    Ok(body.with_pictures(|stands_as| blocks.get(&stands_as).cloned()))
}

/// What stands where a picture can't: its caption, else its alt text, and who made it.
fn words_of(picture: &DraftPicture, publication: &Publication) -> Option<String> {
    let said = [&picture.caption, &picture.alt].into_iter().find(|words| !words.is_empty()).cloned();
    let credit = picture.credit.as_ref().and_then(|credit| credit.printed(&publication.language));
    match (said, credit) {
        (Some(said), Some(credit)) => Some(format!("{said} ({credit})")),
        (said, credit) => said.or(credit),
    }
}
