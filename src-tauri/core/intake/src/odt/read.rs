//! From the package to a draft.

use super::body::{Body, Comment, said};
use super::styles::Styles;
use crate::dates::moment_of;
use crate::document::set;
use crate::document::xml::{self, Element};
use crate::pack::Pack;
use crate::report::Why;
use crate::{Draft, Entry, IntakeError, Taker};
use std::collections::HashMap;

const WHAT: &str = "OpenDocument text";

/// Whether an archive is an OpenDocument text.
pub(crate) fn knows(pack: &Pack<'_>) -> bool {
    pack.has("content.xml") && (pack.has("mimetype") || pack.has("META-INF/manifest.xml"))
}

/// Hands over the document as an article.
///
/// # Errors
/// `intake.document_broken`, `intake.locked`, `intake.known_kind` for a spreadsheet or a presentation, and those of
/// [`Pack::read`].
pub(crate) fn read(pack: &mut Pack<'_>, taker: &mut dyn Taker) -> Result<(), IntakeError> {
    let origin = pack.origin.clone();
    let draft = draft(pack)?;
    // Whether to go on says nothing where nothing is left.
    let _ = taker.take(Entry { name: String::new(), origin: Some(origin), draft: Ok(draft) });
    Ok(())
}

fn draft(pack: &mut Pack<'_>) -> Result<Draft, IntakeError> {
    let broken = |problem: &str| IntakeError::DocumentBroken { what: WHAT, problem: problem.to_owned() };
    if let Some(manifest) = part(pack, "META-INF/manifest.xml")?
        && manifest.find("encryption-data").is_some()
    {
        return Err(IntakeError::Locked);
    }
    let content = part(pack, "content.xml")?.ok_or_else(|| broken("its text is missing"))?;
    let named = part(pack, "styles.xml")?;
    let meta = part(pack, "meta.xml")?;
    let mut styles = Styles::default();
    named.iter().for_each(|named| styles.take(named));
    styles.take(&content);
    let text = content.child("body").and_then(|body| body.child("text"));
    let Some(text) = text else {
        return Err(other_kind(&content).unwrap_or_else(|| broken("its text is missing")));
    };
    let mut body = Body::new(pack, styles);
    body.blocks(text)?;
    body.push_after()?;
    let Body { mut writing, comments, quoted, deleted, is_changed, hidden, .. } = body;
    let report = &mut writing.draft.report;
    if is_changed {
        report.drop(Why::TrackedChanges, deleted.join(" … "));
    }
    for (why, texts) in
        [(Why::Hidden, hidden), (Why::PageFurniture, named.as_ref().map(furniture).unwrap_or_default())]
    {
        if !texts.is_empty() {
            report.drop(why, texts.join(" … "));
        }
    }
    if !comments.is_empty() {
        report.drop(Why::Comments, comments.len().to_string());
    }
    let mut draft = set(writing);
    let comments = comments.iter().map(|comment| told(comment, &quoted));
    draft.notes = comments.chain(meta.as_ref().and_then(made_by)).collect::<Vec<_>>().join("\n\n");
    Ok(draft)
}

fn part(pack: &mut Pack<'_>, name: &str) -> Result<Option<Element>, IntakeError> {
    if !pack.has(name) {
        return Ok(None);
    }
    let bytes = pack.read(name)?;
    xml::parse(&bytes, WHAT).map(Some)
}

/// What an OpenDocument is that is no text.
fn other_kind(content: &Element) -> Option<IntakeError> {
    let body = content.child("body")?;
    let kinds =
        [("spreadsheet", "a spreadsheet"), ("presentation", "a presentation"), ("drawing", "a drawing")];
    let (_, what) = kinds.iter().find(|(name, _)| body.child(name).is_some())?;
    Some(IntakeError::KnownKind { what })
}

/// The headers and footers of the pages.
fn furniture(styles: &Element) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    for page in styles.child("master-styles").into_iter().flat_map(Element::elements) {
        for edge in
            page.elements().filter(|edge| edge.name.starts_with("header") || edge.name.starts_with("footer"))
        {
            let text = said(edge);
            if !text.is_empty() && !texts.contains(&text) {
                texts.push(text);
            }
        }
    }
    texts
}

fn told(comment: &Comment, quoted: &HashMap<String, String>) -> String {
    let who = Some(comment.who.trim()).filter(|who| !who.is_empty()).unwrap_or("somebody");
    let day = day_of(&comment.when).map(|day| format!(", {day}")).unwrap_or_default();
    let about = quoted.get(&comment.name).map(|words| words.trim()).filter(|words| !words.is_empty());
    let about = about.map(|words| format!(" on “{words}”")).unwrap_or_default();
    format!("Comment by {who}{day}{about}: {}", comment.words)
}

/// What the file says of who made it; as often the owner of the machine as the writer, so it is no byline.
fn made_by(meta: &Element) -> Option<String> {
    let said = |names: [&str; 2]| {
        names.iter().find_map(|name| meta.find(name)).map(Element::text).unwrap_or_default()
    };
    let who = said(["initial-creator", "creator"]);
    let when =
        day_of(&said(["creation-date", "date"])).map(|day| format!(", made on {day}")).unwrap_or_default();
    (!who.trim().is_empty()).then(|| format!("The file’s author: {}{when}.", who.trim()))
}

/// "2024-03-05T…" as it stands, if it is a date. LibreOffice writes nine digits of a second.
fn day_of(text: &str) -> Option<String> {
    let day = text.trim().get(..10)?;
    moment_of(day)?;
    Some(day.to_owned())
}
