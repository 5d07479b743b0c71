//! Issues; their boards stand with the slots.

mod read;
mod write;

pub use read::IssueRow;
