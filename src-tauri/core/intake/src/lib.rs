//! Foreign text becomes articles.
//!
//! Bytes go in, a [`Draft`] comes out, with a [`Report`] of what was recognised as what. No word of the
//! input is lost: what is no part of its own stays in the body, and what can't be shown (an unknown key, a
//! picture in the text) is named in the report. This room opens no file and asks no network; who calls it
//! looks up the picture that a draft names.
//!
//! [`read`] is the way in. It picks from [`IMPORTERS`], each of which is one module: [`plain`] for text as
//! writers file it, [`markdown`] for Markdown with front matter. [`decode`] turns bytes into text before that.

mod characters;
mod credit_line;
mod decode;
mod draft;
mod error;
mod fields;
mod importers;
mod inline;
mod language;
pub mod markdown;
mod names;
pub mod plain;
mod report;
mod signature;

pub use credit_line::credit_of;
pub use decode::{Decoded, LIMIT_MIB, decode};
pub use draft::{Draft, DraftPicture, PictureSource};
pub use error::IntakeError;
pub use importers::{IMPORTERS, Importer, read};
pub use report::{Dropped, Part, Recognised, Report, Why};
