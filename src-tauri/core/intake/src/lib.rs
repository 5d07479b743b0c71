//! Foreign text becomes articles.
//!
//! Bytes go in, a [`Draft`] comes out, with a [`Report`] of what was recognised as what. No word of the
//! input is lost: what is no part of its own stays in the body, and what can't be shown (an unknown key, a
//! picture in the text) is named in the report. This room opens no file and asks no network; who calls it
//! looks up the picture that a draft names.
//!
//! [`entries`] is the way in: a [`File`] is handed to one of the [`IMPORTERS`], each of which is one module, and
//! what comes of it to a [`Taker`], one [`Entry`] after the other. [`read`] does it for a file that holds one article.
//! [`decode`] turns bytes into text where the file is one; [`pack`] opens archives.
//! [`page::read`] and [`feed::read`] are the ways in for what the network brought.

mod archive;
mod characters;
mod credit_line;
mod dates;
mod decode;
mod document;
mod docx;
mod draft;
mod entry;
mod error;
pub mod feed;
mod fields;
mod file;
pub mod html;
mod importers;
mod inline;
mod language;
mod mail;
pub mod markdown;
mod names;
mod odt;
pub mod pack;
pub mod page;
pub mod plain;
mod report;
mod rtf;
mod signature;
mod web;

pub use credit_line::credit_of;
pub use decode::{Decoded, LIMIT_MIB, decode};
pub use draft::{Draft, DraftPicture, PictureSource, Sent};
pub use entry::{Entry, Taker};
pub use error::IntakeError;
pub use file::{File, ReadSeek};
pub use importers::{DOCUMENT_MIB, IMPORTERS, Importer, Reads, entries, is_known, is_worth_reading, read};
pub use inline::percent_decoded;
pub use report::{Dropped, Part, Recognised, Report, Why};
