//! The plain part of a mail, written from the same tree as the HTML and never scraped from it.

mod body;
mod wrap;
mod writer;

pub(crate) use body::body;
pub(crate) use writer::Writer;
