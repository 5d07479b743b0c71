//! What the window, the command line and the tests may ask of the desk.
//!
//! Every call is declared once, in [`calls`]: its name, what it takes, what it gives, and for a read what it is made
//! of. The router, the TypeScript types and the client expand from that list; a test fails if the committed
//! `ui/src/backend/contract.ts` differs. Writes don't say what they change: that is read off the journal.

pub mod article;
pub mod calls;
pub mod clipping;
pub mod contributor;
pub mod event;
pub mod import;
pub mod issue;
pub mod library;
pub mod links;
pub mod paste;
pub mod picture;
pub mod preflight;
pub mod revision;
pub mod search;
pub mod typescript;
pub mod usage;
pub mod wire;

pub use ::compare::{BlockChange, BlockComparison, BlockKind, Change, Comparison, FieldComparison, Run};
pub use article::*;
pub use calls::{CALLS, Call, Kind, answer};
pub use clipping::*;
pub use contributor::*;
pub use event::*;
pub use import::*;
pub use issue::*;
pub use library::*;
pub use links::*;
pub use paste::*;
pub use picture::*;
pub use preflight::*;
pub use revision::*;
pub use search::*;
pub use usage::*;
pub use wire::*;
