//! Journeys through the desk, the export cases, and the rules of the house.
//!
//! `tests/` holds what no single room can show: gestures from the call to the disk and back (`tests/journeys.rs`),
//! the finished issue (`tests/finished_issue.rs`), several programs at one library (`tests/beside_the_window.rs`), the
//! contract's TypeScript (`tests/contract.rs`), and that the house keeps its rules (`tests/tidy.rs`). `window/` drives
//! the real program.

pub mod library;
pub mod web;

use std::path::PathBuf;

/// The top of the repository.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}
