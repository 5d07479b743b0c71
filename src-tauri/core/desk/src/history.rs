//! Undo, redo, and what was done.

use crate::contract::{HistoryQuery, HistoryStep, Nothing, UndoState, Undone};
use crate::{Desk, DeskError, watch, words};

/// What can be taken back and done again.
///
/// # Errors
/// Those of the store.
pub fn state(desk: &Desk, _: Nothing) -> Result<UndoState, DeskError> {
    let store = desk.store();
    Ok(UndoState { undo: store.next_undo()?, redo: store.next_redo()? })
}

/// Takes back the last step, by whomever it was done.
///
/// # Errors
/// `undo.differs` where it can't be taken back exactly; nothing changes then.
pub fn undo(desk: &Desk, _: Nothing) -> Result<Undone, DeskError> {
    let undone = desk.store().undo(desk.origin())?;
    desk.bell().ring();
    Ok(Undone { label: undone.map(|step| step.label) })
}

/// Does again what was taken back last.
///
/// # Errors
/// `undo.differs` where it can't be done again exactly; nothing changes then.
pub fn redo(desk: &Desk, _: Nothing) -> Result<Undone, DeskError> {
    let redone = desk.store().redo(desk.origin())?;
    desk.bell().ring();
    Ok(Undone { label: redone.map(|step| step.label) })
}

/// The steps that were done, the newest first.
///
/// # Errors
/// Those of the store.
pub fn list(desk: &Desk, query: HistoryQuery) -> Result<Vec<HistoryStep>, DeskError> {
    let zone = desk.read(|read| Ok(read.publication()?.time_zone))?;
    let steps = desk.store().history(query.limit)?;
    Ok(steps
        .into_iter()
        .map(|step| HistoryStep {
            at: words::moment(step.at_ms, &zone),
            label: step.label,
            at_ms: step.at_ms,
            origin: watch::origin(step.origin),
            undone: step.undone,
        })
        .collect())
}
