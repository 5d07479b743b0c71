//! The desk: what an editor does, one verb a gesture, over all the rooms of the core.
//!
//! Shell, command line and tests call this room and no other. A verb takes a request and gives a reply, both
//! declared in [`contract`]; it is one transaction and one step of undo, and what it changed is announced from the
//! journal ([`watch`]), never by hand. Verbs block: who must not wait calls them from a thread of its own.
//!
//! Rooms and where to start reading:
//! - [`contract`]: the list of calls, and their types in Rust and TypeScript.
//! - [`Desk`]: the library that is open.
//! - [`article`], [`revision`], [`picture`], [`issue`], [`library`], [`history`]: the verbs by noun, a file a gesture.
//! - [`contributor`], [`usage`]: people, what they made, where it ran and what is due for it.
//! - [`preflight`], [`edition`]: what is looked at before an issue goes out, and the issue as it went out.
//! - [`mail`]: the finished issue: collected, rendered, served to the preview, written to disk.
//! - [`search`]: what a typed query means, and searches that are kept.
//! - [`import`]: taking in files, beside everything else.
//! - [`wire`], [`clipping`]: feeds, what they bring, and what is kept of it. The only verbs that ask the network.
//! - [`unsaved`]: words that can’t be saved, kept beside the library.
//! - [`sample`]: the library to look around in.

pub mod article;
pub mod clipping;
pub mod contract;
pub mod contributor;
mod csv;
mod desk;
pub mod edition;
mod error;
pub mod history;
pub mod import;
pub mod issue;
pub mod library;
mod local_time;
pub mod mail;
pub mod paste;
pub mod picture;
pub mod preflight;
pub mod revision;
pub mod sample;
pub mod search;
mod serve;
pub mod unsaved;
pub mod usage;
pub mod watch;
pub mod wire;
mod words;

pub use article::is_address;
pub use csv::csv;
pub use desk::{Desk, NewPublication, Origin, WindowLock, new_secret, write_durably};
pub use error::DeskError;
pub use pictures::serve_if_asked;
pub use serve::{Served, Shelf};
pub use watch::Watch;
pub use words::counted;
