//! Issues as they went out: written once, never changed.

mod read;
mod write;

pub use read::EditionOutput;
