//! Rich text documents (`.rtf`), as Word, LibreOffice, WordPad and TextEdit write them.
//!
//! `token` cuts the bytes into words of control, groups and text; `reader` walks them with a state a group; `destination` knows
//! which groups are text and what becomes of those that are something else; `tables` reads fonts, styles and lists.

mod control;
mod destination;
mod group;
mod paragraph;
mod reader;
mod tables;
mod token;

pub(crate) use reader::{knows, read};
