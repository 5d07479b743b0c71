//! Keeping pages, and listing and changing what was kept.

use crate::answer::{Answer, lines};
use crate::arguments::{AboutClipping, ClippingCommand};
use desk::contract::{
    Clip, Clipped, ClippingField, ClippingQuery, ClippingRef, ClippingRefs, ClippingSave, RanBefore,
};
use desk::{Desk, DeskError, counted};
use model::ClippingId;
use serde_json::json;

pub fn clip(desk: &Desk, address: String) -> Result<Answer, DeskError> {
    let clipped = desk::clipping::clip(desk, Clip { address })?;
    Ok(Answer { text: told(&clipped), complete: clipped.notes.is_empty(), json: json!(clipped) })
}

/// A page that was kept, for a person.
pub fn told(clipped: &Clipped) -> String {
    let known = if clipped.known { " (kept before)" } else { "" };
    let notes = clipped.notes.iter().map(|note| format!("  {note}"));
    lines([format!("{}  {}{known}", clipped.clipping, clipped.title)].into_iter().chain(notes))
}

pub fn list(desk: &Desk, text: String, limit: usize) -> Result<Answer, DeskError> {
    let list = desk::clipping::list(desk, ClippingQuery { text, limit, offset: 0 })?;
    let text =
        lines(list.clippings.iter().map(|card| {
            format!("{}  {}{}{}", card.clipping, card.title, beside(&card.source), ran(&card.ran))
        }));
    Ok(Answer::done(text, json!(list)))
}

pub fn run(desk: &Desk, command: ClippingCommand) -> Result<Answer, DeskError> {
    match command {
        ClippingCommand::Show { id } => show(desk, id),
        ClippingCommand::Set { id, about } => {
            let base = version(desk, id)?;
            desk::clipping::save(desk, ClippingSave { clipping: id, base, changes: changes(about) })?;
            let title = desk::clipping::view(desk, ClippingRef { clipping: id })?.clipping.title;
            Ok(Answer::done(format!("“{title}” is saved."), json!({ "clipping": id })))
        }
        ClippingCommand::Read { id } => {
            desk::clipping::read_whole(desk, ClippingRef { clipping: id })?;
            show(desk, id)
        }
        ClippingCommand::Draft { id } => {
            let article = desk::clipping::draft(desk, ClippingRef { clipping: id })?;
            Ok(Answer::done(format!("{article} begins with its text."), json!({ "article": article })))
        }
        ClippingCommand::Remove { ids } => {
            let text = format!("{} deleted; undo brings back what was.", counted(ids.len(), "clipping"));
            desk::clipping::delete(desk, ClippingRefs { clippings: ids.clone() })?;
            Ok(Answer::done(text, json!({ "clippings": ids })))
        }
    }
}

fn show(desk: &Desk, id: ClippingId) -> Result<Answer, DeskError> {
    let view = desk::clipping::view(desk, ClippingRef { clipping: id })?;
    let of = &view.clipping;
    let head = format!("{}{}{}", of.title, beside(&of.source), ran(&view.ran));
    let parts = [&of.address, &of.author, &view.published, &of.description, &of.note];
    let parts = parts.into_iter().filter(|part| !part.is_empty()).cloned();
    let body = of.body.text();
    let body = (!body.is_empty()).then(|| format!("\n{body}"));
    Ok(Answer::done(lines([head].into_iter().chain(parts).chain(body)), json!(view)))
}

fn version(desk: &Desk, id: ClippingId) -> Result<model::Version, DeskError> {
    Ok(desk::clipping::view(desk, ClippingRef { clipping: id })?.clipping.version)
}

fn changes(about: AboutClipping) -> Vec<ClippingField> {
    let changes = [
        about.address.map(ClippingField::Address),
        about.title.map(ClippingField::Title),
        about.description.map(ClippingField::Description),
        about.source.map(ClippingField::Source),
        about.author.map(ClippingField::Author),
        about.note.map(ClippingField::Note),
    ];
    changes.into_iter().flatten().collect()
}

/// What stands behind a title: its source, if any.
pub fn beside(source: &str) -> String {
    if source.is_empty() { String::new() } else { format!("  {source}") }
}

/// Where a page ran before, if anywhere.
pub fn ran(ran: &[RanBefore]) -> String {
    let said: Vec<&str> = ran.iter().map(|ran| ran.text.as_str()).collect();
    if said.is_empty() { String::new() } else { format!("  [{}]", said.join("; ")) }
}
