//! Taking in articles.
//!
//! Reading comes first and outside any transaction: files are found, unpacked, decoded and understood while everything
//! else goes on, and each picture is kept as its text is read, so that no two articles' pictures are in memory at once. Writing comes last, all of it in one step: a task that is cancelled or fails has taken in nothing, and one
//! Undo takes back the whole import. On the command line [`files`] does both; the window starts a task.

mod beside;
mod files;
mod find;
mod insert;
mod issues;
mod kinds;
mod read;
mod reading;
mod report;
mod task;
mod text;

pub use files::{Go, files};
pub(crate) use insert::insert;
pub use kinds::{endings, kinds};
pub(crate) use read::{ReadIn, read_text};
pub(crate) use task::Tasks;
pub use task::{cancel, start};
pub use text::text;
