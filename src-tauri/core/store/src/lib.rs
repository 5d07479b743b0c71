//! The library on disk: SQLite, the journal, undo.
//!
//! A library is one folder: `library.db`, `pictures/`, `cache/`, `themes/`, `backups/`. This room opens and makes
//! it ([`Library`]), answers questions about it ([`Read`], whose methods stand with the tables in `table`), and changes it in one way only:
//! [`Library::transact`], which makes each change a transaction, a step that can be undone, and an entry that others
//! see. It is the only user of SQLite. It decides nothing that an editor would call a rule: which slots move where, what a picture is
//! and when a story may run are other rooms' business.
//!
//! Start with `transact.rs`, then `journal/record.rs` and `journal/undo.rs`; the schema is `migrate/001.sql`.

mod backup;
pub mod durable;
mod env;
mod error;
mod journal;
mod library;
mod lock;
mod migrate;
mod read;
mod search;
mod table;
mod transact;
mod write;

pub use env::Env;
pub use error::{Cause, Kind, StoreError};
pub use journal::{Change, EntryKind, Follower, JournalEntry, StepRow, Undone};
pub use library::{Library, NewPublication, Notice};
pub use lock::{LockError, WindowLock};
pub use read::Read;
pub use search::Known;
pub use table::article::{ArticleFilter, ArticlePage, ArticleRow, PlacedStory, StatusCount, TakenIn};
pub use table::clipping::{ClippingFilter, ClippingPage, LinkedIn};
pub use table::contributor::ContributorRow;
pub use table::edition::EditionOutput;
pub use table::illustration::{IllustrationFilter, IllustrationPage, PlacedPicture};
pub use table::issue::IssueRow;
pub use table::revision::RevisionRow;
pub use table::usage::UsesOf;
pub use table::wire::{
    FeedState, Fetched, ItemFilter, ItemPage, ItemRow, NewItem, Outcome, Show, ShowCounts, Trouble, Wire,
    WireSettings,
};
pub use transact::{Origin, Step};
pub use write::Write;
