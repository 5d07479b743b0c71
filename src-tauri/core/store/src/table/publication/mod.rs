//! The newsletter itself: one row.

mod read;
pub(crate) mod write;
