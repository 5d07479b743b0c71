//! Taking in and crediting pictures.

use crate::answer::{Answer, lines};
use crate::arguments::{AboutPicture, PictureCommand};
use desk::contract::{
    IllustrationField, IllustrationQuery, IllustrationRef, IllustrationSave, PicturesAdd, SearchTyped,
};
use desk::{Desk, DeskError};
use model::query::About;
use model::{Credit, IllustrationId, Rights};
use serde_json::json;

pub fn list(desk: &Desk, text: String, limit: usize) -> Result<Answer, DeskError> {
    let help =
        desk::search::help(desk, SearchTyped { about: About::Pictures, text: text.clone(), caret: 0 })?;
    let list = desk::picture::list(desk, IllustrationQuery { text, limit, ..IllustrationQuery::default() })?;
    let mut text = lines(list.illustrations.iter().map(|card| {
        format!(
            "{}  {}  {}",
            card.illustration,
            card.name,
            card.credit_line.as_deref().unwrap_or("(no credit)")
        )
    }));
    for note in &help.notes {
        text.push_str(&format!("\n{note}"));
    }
    let (total, more) = (list.total, list.more);
    Ok(Answer::done(
        text,
        json!({ "total": total, "more": more, "notes": help.notes, "illustrations": list.illustrations }),
    ))
}

pub fn run(desk: &Desk, command: PictureCommand) -> Result<Answer, DeskError> {
    match command {
        PictureCommand::Set { id, about } => {
            set(desk, id, about)?;
            told(desk, id, false)
        }
        PictureCommand::Add { file, about } => {
            let added = desk::picture::add(desk, PicturesAdd { paths: vec![file], article: None })?;
            if let Some(failed) = added.failed.into_iter().next() {
                return Err(DeskError::PictureRefused(failed));
            }
            let added = added.added.into_iter().next().expect("a file is added or refused");
            set(desk, added.illustration, about)?;
            told(desk, added.illustration, added.known)
        }
    }
}

fn told(desk: &Desk, id: IllustrationId, known: bool) -> Result<Answer, DeskError> {
    let view = desk::picture::view(desk, IllustrationRef { illustration: id })?;
    let line = view.card.credit_line.as_deref().unwrap_or("no credit yet");
    let before = if known { " (the library had it before)" } else { "" };
    Ok(Answer::done(
        format!("{id}{before}\n  {line}"),
        json!({ "illustration": id, "credit_line": view.card.credit_line, "known": known }),
    ))
}

/// Changes what was given and leaves the rest. One save, one step.
fn set(desk: &Desk, id: IllustrationId, about: AboutPicture) -> Result<(), DeskError> {
    let before = desk::picture::view(desk, IllustrationRef { illustration: id })?.illustration;
    let credit = credit_of(&before.credit, &about);
    let rights = rights_of(&before.rights, &about);
    let changes: Vec<IllustrationField> = [
        about.alt.map(IllustrationField::Alt),
        about.caption.map(IllustrationField::Caption),
        Some(credit).filter(|credit| *credit != before.credit).map(IllustrationField::Credit),
        Some(rights).filter(|rights| *rights != before.rights).map(IllustrationField::Rights),
    ]
    .into_iter()
    .flatten()
    .collect();
    if changes.is_empty() {
        return Ok(());
    }
    desk::picture::save(desk, IllustrationSave { illustration: id, base: before.version, changes })?;
    Ok(())
}

/// A line of one's own takes the pattern's place; naming any part of the pattern takes the line's.
fn credit_of(before: &Credit, about: &AboutPicture) -> Credit {
    if let Some(line) = &about.credit_line {
        return Credit { line: line.clone(), ..before.clone() };
    }
    let by_pattern = about.credit_role.is_some()
        || !about.by.is_empty()
        || about.for_whom.is_some()
        || about.via.is_some();
    Credit {
        role: about.credit_role.or(before.role),
        by: if about.by.is_empty() { before.by.clone() } else { about.by.clone() },
        for_whom: about.for_whom.clone().unwrap_or_else(|| before.for_whom.clone()),
        via: about.via.clone().unwrap_or_else(|| before.via.clone()),
        line: if by_pattern { String::new() } else { before.line.clone() },
        ..before.clone()
    }
}

fn rights_of(before: &Rights, about: &AboutPicture) -> Rights {
    Rights {
        category: about.rights_category.or(before.category),
        licence: about.licence.clone().unwrap_or_else(|| before.licence.clone()),
        holder: about.holder.clone().unwrap_or_else(|| before.holder.clone()),
        valid_from: about.valid_from.or(before.valid_from),
        valid_until: about.valid_until.or(before.valid_until),
        uses: about.uses.or(before.uses),
        ..before.clone()
    }
}
