//! Searches that an editor keeps.

mod read;
mod write;
