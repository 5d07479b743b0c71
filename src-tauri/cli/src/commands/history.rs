//! Undo, redo and what was done.

use crate::answer::{Answer, lines};
use desk::contract::{HistoryQuery, Nothing, Undone};
use desk::{Desk, DeskError};
use serde_json::json;

pub fn undo(desk: &Desk) -> Result<Answer, DeskError> {
    Ok(told(desk::history::undo(desk, Nothing {})?, "Took back", "There is nothing to take back."))
}

pub fn redo(desk: &Desk) -> Result<Answer, DeskError> {
    Ok(told(desk::history::redo(desk, Nothing {})?, "Did again", "There is nothing to do again."))
}

fn told(Undone { label }: Undone, did: &str, nothing: &str) -> Answer {
    let text = label.as_ref().map_or(nothing.to_owned(), |label| format!("{did}: {label}"));
    Answer::done(text, json!({ "label": label }))
}

pub fn list(desk: &Desk, limit: usize) -> Result<Answer, DeskError> {
    let steps = desk::history::list(desk, HistoryQuery { limit })?;
    let text = lines(steps.iter().map(|step| {
        format!("{}  {}{}", step.at, step.label, if step.undone { " (taken back)" } else { "" })
    }));
    Ok(Answer::done(text, json!({ "steps": steps })))
}
