//! HTML, from the clipboard, a file, a mail or a page on the web, becomes blocks of an article.
//!
//! There is one cleaner, this one. [`blocks`] and [`page`] are the way in for other importers: they push pictures into
//! the draft with ids that stand for them, and into its report what was left out. Nothing is fetched.
//!
//! `bounded` keeps single tags to a size, html5ever's tokenizer makes tokens, `tree` keeps the stack of open elements
//! and tells `writer` where blocks begin and end and how words are set. No tree is built and nothing is walked by
//! recursion, so that the work grows with the length of the text alone, however deep it nests.

mod address;
mod bounded;
pub(crate) mod charset;
mod closing;
mod element;
mod figure;
mod frame;
mod line;
mod list;
mod open;
mod picture;
mod read;
mod reading;
mod sheet;
mod style;
mod tokens;
mod tree;
mod writer;

pub use address::freed;
pub use read::{Tracking, pasted, read};
// Other importers build on these.
#[allow(unused_imports)]
pub(crate) use reading::{Page, Reading, blocks, page};
