//! Taking in and crediting pictures.

use crate::answer::{Answer, lines};
use crate::arguments::{AboutPicture, PictureCommand};
use desk::contract::{
    AgreementAttach, IllustrationField, IllustrationQuery, IllustrationRef, IllustrationSave, Note,
    PicturesAdd, SearchTyped, UsageQuery, UsageRow, UseState,
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

/// Pictures with their credits as printed, and what is missing of them.
fn credits(desk: &Desk, text: String, limit: usize, csv: bool) -> Result<Answer, DeskError> {
    let list = desk::picture::list(desk, IllustrationQuery { text, limit, ..IllustrationQuery::default() })?;
    let note = |note: &Option<Note>| note.as_ref().map(|note| note.text.clone()).unwrap_or_default();
    let rows: Vec<[String; 6]> = list
        .illustrations
        .iter()
        .map(|card| {
            [
                card.name.clone(),
                card.credit_line.clone().unwrap_or_default(),
                note(&card.credit_note),
                note(&card.rights_note),
                card.alt.clone(),
                card.illustration.to_string(),
            ]
        })
        .collect();
    let text = if csv {
        desk::csv(["picture", "credit line", "credit lacks", "rights", "alt text", "picture id"], rows)
    } else {
        lines(rows.into_iter().map(|[name, line, lacks, rights, _, id]| {
            let said = [line, lacks, rights].into_iter().filter(|text| !text.is_empty());
            format!("{id}  {name}  {}", said.collect::<Vec<_>>().join("; "))
        }))
    };
    Ok(Answer::done(text, json!({ "total": list.total, "illustrations": list.illustrations })))
}

/// Where pictures ran, and what is due for them.
fn usage(desk: &Desk, query: UsageQuery, csv: bool) -> Result<Answer, DeskError> {
    let list = desk::usage::list(desk, query.clone())?;
    let text = if csv {
        desk::usage::payments(desk, &query)?
    } else {
        let due = (!list.due.is_empty()).then(|| format!("Due: {}", list.due.join(", ")));
        lines(list.rows.iter().map(usage_line).chain([list.text.clone()]).chain(due))
    };
    Ok(Answer::done(text, json!({ "uses": list.rows, "due": list.due })))
}

/// A use in a line.
pub(super) fn usage_line(row: &UsageRow) -> String {
    let state = match row.state {
        UseState::Planned => "planned",
        UseState::Printed => "printed",
        UseState::Past => "past",
    };
    let due = if row.due.is_empty() { String::new() } else { format!("  {}", row.due) };
    format!("{}  No. {}  {state}  {}  {}{due}", row.date, row.number, row.name, row.credit_line)
}

pub fn run(desk: &Desk, command: PictureCommand) -> Result<Answer, DeskError> {
    match command {
        PictureCommand::List { query, limit, csv: false } => list(desk, query, limit),
        PictureCommand::List { query, limit, csv: true } => credits(desk, query, limit, true),
        PictureCommand::Credits { query, limit, csv } => credits(desk, query, limit, csv),
        PictureCommand::Usage { from, until, by, planned, csv } => {
            let contributor = by.map(|who| super::contributor::named(desk, &who)).transpose()?;
            usage(desk, UsageQuery { from, until, contributor, planned }, csv)
        }
        PictureCommand::Set { id, about } => {
            set(desk, id, *about)?;
            told(desk, id, false, None)
        }
        PictureCommand::Add { file, about } => {
            let added = desk::picture::add(desk, PicturesAdd { paths: vec![file], article: None })?;
            if let Some(failed) = added.failed.into_iter().next() {
                return Err(DeskError::PictureRefused(failed));
            }
            let added = added.added.into_iter().next().expect("a file is added or refused");
            set(desk, added.illustration, *about)?;
            told(desk, added.illustration, added.known, added.note)
        }
    }
}

fn told(desk: &Desk, id: IllustrationId, known: bool, note: Option<String>) -> Result<Answer, DeskError> {
    let view = desk::picture::view(desk, IllustrationRef { illustration: id })?;
    let line = view.card.credit_line.as_deref().unwrap_or("no credit yet");
    let said = note.as_ref().map(|note| format!("\n  {note}")).unwrap_or_default();
    Ok(Answer::done(
        format!("{id}\n  {line}{said}"),
        json!({ "illustration": id, "credit_line": view.card.credit_line, "known": known, "note": note }),
    ))
}

/// Changes what was given and leaves the rest. One save, one step.
fn set(desk: &Desk, id: IllustrationId, about: AboutPicture) -> Result<(), DeskError> {
    let before = desk::picture::view(desk, IllustrationRef { illustration: id })?.illustration;
    let credit = credit_of(&before.credit, &about);
    let rights = rights_of(&before.rights, &about);
    let agreement = about.agreement.clone();
    let changes: Vec<IllustrationField> = [
        about.alt.map(IllustrationField::Alt),
        about.caption.map(IllustrationField::Caption),
        Some(credit).filter(|credit| *credit != before.credit).map(IllustrationField::Credit),
        Some(rights).filter(|rights| *rights != before.rights).map(IllustrationField::Rights),
    ]
    .into_iter()
    .flatten()
    .collect();
    if !changes.is_empty() {
        desk::picture::save(desk, IllustrationSave { illustration: id, base: before.version, changes })?;
    }
    if let Some(path) = agreement {
        desk::picture::attach_agreement(desk, AgreementAttach { illustration: id, path })?;
    }
    Ok(())
}

/// A line of one's own takes the pattern's place; naming any part of the pattern takes the line's.
fn credit_of(before: &Credit, about: &AboutPicture) -> Credit {
    if let Some(line) = &about.credit_line {
        let title = about.title.clone().unwrap_or_else(|| before.title.clone());
        let link = about.link.clone().unwrap_or_else(|| before.link.clone());
        return Credit { line: line.clone(), title, link, ..before.clone() };
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
        title: about.title.clone().unwrap_or_else(|| before.title.clone()),
        link: about.link.clone().unwrap_or_else(|| before.link.clone()),
        line: if by_pattern { String::new() } else { before.line.clone() },
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
        licence_link: about.licence_link.clone().unwrap_or_else(|| before.licence_link.clone()),
        publications: given(&about.publication, &before.publications),
        media: given(&about.medium, &before.media),
        fee: about.fee.clone().or_else(|| before.fee.clone()),
        agreement: before.agreement.clone(),
        notes: about.rights_notes.clone().unwrap_or_else(|| before.notes.clone()),
    }
}

fn given<T: Clone>(now: &[T], before: &[T]) -> Vec<T> {
    if now.is_empty() { before.to_vec() } else { now.to_vec() }
}
