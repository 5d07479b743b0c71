//! How things are found.
//!
//! The search tables are FTS5's, with its own tokenizer. Chinese, Japanese and Korean are written without
//! spaces, so their runs are cut into single characters and pairs before they are indexed ([`split`]), and what is looked for
//! is cut to match ([`words`]). A query's operators become conditions on the tables themselves ([`narrow`], [`articles`],
//! [`pictures`]).

mod articles;
mod functions;
mod narrow;
mod pictures;
pub(crate) mod split;
mod suggest;
mod words;

pub(crate) use articles::{Articles, USED as USED_ARTICLE};
pub(crate) use functions::register;
pub(crate) use narrow::{ENOUGH, Narrowed};
pub(crate) use pictures::{Pictures, USED as USED_PICTURE};
pub use suggest::Known;
pub(crate) use words::every_word;
