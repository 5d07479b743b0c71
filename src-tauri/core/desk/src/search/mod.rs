//! Searching: what a typed query means, how it could go on, and searches that are kept.
//!
//! The language itself is the model's ([`model::query`]).

mod help;
mod keep;
mod list;
mod suggest;

pub use help::help;
pub use keep::{change, delete, keep};
pub use list::list;
