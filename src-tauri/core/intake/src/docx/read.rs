//! From the package to a draft.

use super::body::Body;
use super::parts::{Parts, WHAT, main_part};
use super::run::plain;
use crate::dates::moment_of;
use crate::document::set;
use crate::document::xml::Element;
use crate::pack::Pack;
use crate::report::Why;
use crate::{Draft, Entry, IntakeError, Taker};
use model::Inline;
use std::collections::HashMap;

/// Whether an archive is a Word document.
pub(crate) fn knows(pack: &Pack<'_>) -> bool {
    pack.has("[Content_Types].xml") && main_part(pack).is_some()
}

/// Hands over the document as an article.
///
/// # Errors
/// `intake.document_broken`, `intake.locked`, and those of [`Pack::read`].
pub(crate) fn read(pack: &mut Pack<'_>, taker: &mut dyn Taker) -> Result<(), IntakeError> {
    let origin = pack.origin.clone();
    let draft = draft(pack)?;
    // Whether to go on says nothing where nothing is left.
    let _ = taker.take(Entry { name: String::new(), origin: Some(origin), draft: Ok(draft) });
    Ok(())
}

fn draft(pack: &mut Pack<'_>) -> Result<Draft, IntakeError> {
    let broken = |problem: &str| IntakeError::DocumentBroken { what: WHAT, problem: problem.to_owned() };
    let main = main_part(pack).ok_or_else(|| broken("its text is missing"))?;
    let mut body = Body::new(Parts::open(pack, &main)?);
    body.footnotes = notes(&mut body, "footnotes")?;
    body.endnotes = notes(&mut body, "endnotes")?;
    body.parts.relations = body.parts.relations_of(&main)?;
    let document = body.parts.part(&main)?.ok_or_else(|| broken("its text is missing"))?;
    body.blocks(document.child("body").ok_or_else(|| broken("its text is missing"))?)?;
    body.end_unended()?;

    let comments = comments(&mut body)?;
    let furniture = body.parts.page_furniture()?;
    let properties = body.parts.part("docProps/core.xml")?;
    let Body { mut writing, deleted, is_changed, hidden, .. } = body;
    let report = &mut writing.draft.report;
    if is_changed {
        report.drop(Why::TrackedChanges, deleted.join(" … "));
    }
    for (why, texts) in [(Why::Hidden, hidden), (Why::PageFurniture, furniture)] {
        if !texts.is_empty() {
            report.drop(why, texts.join(" … "));
        }
    }
    if !comments.is_empty() {
        report.drop(Why::Comments, comments.len().to_string());
    }
    let mut draft = set(writing);
    let made = properties.as_ref().and_then(made_by);
    draft.notes = comments.into_iter().chain(made).collect::<Vec<_>>().join("\n\n");
    if draft.headline.is_empty()
        && let Some(title) = properties.as_ref().and_then(|properties| properties.child("title"))
    {
        draft.headline = title.text().trim().to_owned();
    }
    Ok(draft)
}

/// Footnotes or endnotes by their ids.
fn notes(body: &mut Body<'_, '_>, kind: &str) -> Result<HashMap<String, Vec<Inline>>, IntakeError> {
    let part = format!("word/{kind}.xml");
    let Some(list) = body.parts.part(&part)? else { return Ok(HashMap::new()) };
    body.parts.relations = body.parts.relations_of(&part)?;
    let mut notes = HashMap::new();
    // The lines that Word draws above notes are notes of a type.
    for note in list.elements().filter(|note| note.attribute("type").is_none_or(|kind| kind == "normal")) {
        let Some(id) = note.attribute("id") else { continue };
        let mut content: Vec<Inline> = Vec::new();
        for (_, paragraph) in body.paragraphs(note) {
            if !content.is_empty() && !paragraph.is_empty() {
                content.push(Inline::HardBreak);
            }
            content.extend(paragraph);
        }
        if let Some(Inline::Text { text, .. }) = content.first_mut() {
            *text = text.trim_start().to_owned();
        }
        content.retain(|inline| !matches!(inline, Inline::Text { text, .. } if text.is_empty()));
        if !content.is_empty() {
            notes.insert(id.to_owned(), content);
        }
    }
    Ok(notes)
}

/// Comments, each with who made it, when, and about which words.
fn comments(body: &mut Body<'_, '_>) -> Result<Vec<String>, IntakeError> {
    let Some(list) = body.parts.part("word/comments.xml")? else { return Ok(Vec::new()) };
    let told = |comment: &Element| {
        let words = plain(comment);
        let who =
            comment.attribute("author").map(str::trim).filter(|who| !who.is_empty()).unwrap_or("somebody");
        let day =
            comment.attribute("date").and_then(day_of).map(|day| format!(", {day}")).unwrap_or_default();
        let about = comment.attribute("id").and_then(|id| body.quoted.get(id)).map(|words| words.trim());
        let about =
            about.filter(|words| !words.is_empty()).map(|words| format!(" on “{words}”")).unwrap_or_default();
        (!words.is_empty()).then(|| format!("Comment by {who}{day}{about}: {words}"))
    };
    Ok(list.elements().filter(|one| one.name == "comment").filter_map(told).collect())
}

/// What the file says of who made it; as often the owner of the machine as the writer, so it is no byline.
fn made_by(properties: &Element) -> Option<String> {
    let who = properties.child("creator").map(Element::text).unwrap_or_default();
    let when = properties.child("created").and_then(|created| day_of(&created.text()));
    let when = when.map(|day| format!(", made on {day}")).unwrap_or_default();
    (!who.trim().is_empty()).then(|| format!("The file’s author: {}{when}.", who.trim()))
}

/// "2024-03-05T…" as it stands, if it is a date.
fn day_of(text: &str) -> Option<String> {
    moment_of(text)?;
    text.trim().get(..10).map(str::to_owned)
}
