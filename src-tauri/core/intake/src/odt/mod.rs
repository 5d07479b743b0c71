//! OpenDocument texts (`.odt`), as LibreOffice and others write them.
//!
//! `body` walks the text and `line` what stands in a paragraph; `styles` tells what a style makes of either, and what the levels of
//! a list are. What becomes of changes, comments and notes is as for Word documents.

mod body;
mod line;
mod read;
mod styles;

pub(crate) use read::{knows, read};
