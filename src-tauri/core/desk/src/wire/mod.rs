//! The wire: feeds, and what they bring.
//!
//! Following a feed, calling it otherwise and following it no longer are steps. What a feed brought, and that an editor looked at
//! it, are none: see [`store::Wire`]. Every verb here that asks the network does so before it writes.

mod add;
mod export;
mod fetch;
mod import;
mod keep;
mod list;
mod mark;
mod ran;
mod refresh;
mod remove;
mod rename;
mod worker;

mod feeds;

pub use add::add_feed;
pub(crate) use add::typed;
pub use export::export_feeds;
pub use feeds::feeds;
pub use import::import_feeds;
pub use keep::keep;
pub use list::{item, list};
pub use mark::{fetch_every, mark, mark_all};
pub(crate) use ran::Ran;
pub(crate) use refresh::Refreshing;
pub use refresh::{refresh, refresh_now};
pub use remove::remove_feed;
pub use rename::rename_feed;
pub(crate) use worker::Worker;
