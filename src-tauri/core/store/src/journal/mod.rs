//! The record of every change, from which undo, redo, history and what the window refreshes are read.

mod changes;
mod follow;
mod history;
mod prune;
mod record;
mod step;
mod undo;

pub use changes::{Change, EntryKind, JournalEntry};
pub use follow::Follower;
pub use history::StepRow;
pub(crate) use record::record;
#[cfg(test)]
pub(crate) use record::{TABLES, UNRECORDED};
pub(crate) use step::{add_note, add_step, next_seq};
pub use undo::Undone;
