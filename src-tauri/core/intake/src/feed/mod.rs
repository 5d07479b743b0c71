//! Feeds (RSS, Atom, JSON Feed) and lists of feeds (OPML).
//!
//! [`read`] makes items of a feed's bytes; what it carries of a text becomes blocks, and nothing it names is fetched.

mod item;
mod opml;
mod read;

pub use item::Item;
pub use opml::{ListedFeed, opml, read_opml};
pub use read::{Feed, read};
