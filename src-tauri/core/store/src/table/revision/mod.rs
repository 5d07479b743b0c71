//! Earlier texts of articles, a safety net beside undo.
//!
//! A text is kept as it was before the first save of a sitting (`sitting.rs`), before the first of several undos, and whenever
//! the desk asks for it (`keep.rs`). `model::revision` says which of them stay. No step records them.

mod keep;
mod packed;
mod read;
mod sitting;

pub use read::RevisionRow;
