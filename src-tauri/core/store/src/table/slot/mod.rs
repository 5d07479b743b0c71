//! Slots, and the boards they stand on.

mod content;
mod read;
mod write;
