//! What pages and feeds from the web have in common: their encodings, their addresses, their words.

mod address;
mod decode;
mod words;

pub(crate) use address::{absolute, on_the_web};
pub(crate) use decode::{declared_in_xml, text_of};
pub(crate) use words::{by_lines, language_of, one_line, shortened};
