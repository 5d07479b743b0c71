//! How words are found.
//!
//! The search tables are FTS5's, with its own tokenizer. Chinese, Japanese and Korean are written without
//! spaces, so their runs are cut into single characters and pairs before they are indexed ([`split`]), and what is looked for
//! is cut to match ([`query`]).

mod functions;
pub(crate) mod query;
pub(crate) mod split;

pub(crate) use functions::register;
pub(crate) use query::matching;
