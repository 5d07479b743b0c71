//! Word documents (`.docx`), by whichever program wrote them.
//!
//! `body` walks the text and `run` its runs; `styles` tells what a style makes of a paragraph, `numbering` what its number is,
//! `parts` finds the parts of the package. Tracked changes are accepted, comments become notes to the editor, footnotes a list
//! at the end. What the draft can't hold is named in its report.

mod body;
mod numbering;
mod parts;
mod picture;
mod read;
mod run;
mod styles;

pub(crate) use read::{knows, read};
