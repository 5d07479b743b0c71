//! Documents of word processors, whichever wrote them: what their readers share.
//!
//! A reader walks the XML of its format ([`xml`]) and makes a list of [`Written`] paragraphs. [`set`] makes a draft of it: `head`
//! finds headline, kicker, dek, byline, credit and tags by their styles and, where a document has none, as in plain text;
//! `lists` nests the items.

mod captions;
mod head;
mod lists;
mod set;
mod written;
pub(crate) mod xml;

pub(crate) use set::set;
pub(crate) use written::{Item, Kind, Line, Writing, link_in};
