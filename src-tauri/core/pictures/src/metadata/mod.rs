//! What a picture's file says of it: who made it, whose it is, what it shows.
//!
//! Three ways to write that down have grown one over the other, and programs fill them differently: EXIF by cameras ([`exif`]), IPTC-IIM by
//! the picture desks of the last century and every agency since ([`iim`]), XMP by all that is newer ([`xmp`]). [`read`] takes them out of the
//! file ([`blocks`]) and settles what they say between them ([`settle`]).
//!
//! Nothing here refuses a picture. A block that can't be read is named, and the others are read.

mod blocks;
mod exif;
mod iim;
mod settle;
mod xmp;

use model::PictureFormat;
use serde::{Deserialize, Serialize};

/// A value, and where in the file it stood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said<T> {
    /// What it says.
    pub value: T,
    /// Where.
    pub by: Standard,
}

/// A way to write things down in a picture's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Standard {
    /// The tags that cameras write (CIPA DC-008).
    Exif,
    /// The IPTC's Information Interchange Model, in a Photoshop resource.
    Iim,
    /// Adobe's Extensible Metadata Platform (ISO 16684-1).
    Xmp,
}

/// What a file says of its picture. What it does not say is `None`; nothing is an empty text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Metadata {
    /// Who made it, in order.
    pub creators: Option<Said<Vec<String>>>,
    /// Whom to credit, as the supplier wants it: often an agency, or the maker and the agency with a slash.
    pub credit: Option<Said<String>>,
    /// Who first owned it.
    pub source: Option<Said<String>>,
    /// The copyright notice.
    pub copyright: Option<Said<String>>,
    /// What it shows.
    pub caption: Option<Said<String>>,
    /// A headline for it.
    pub headline: Option<Said<String>>,
    /// What may be done with it, in words.
    pub usage_terms: Option<Said<String>>,
    /// Where the rights are told on the web.
    pub web_statement: Option<Said<String>>,
    /// Who licenses it.
    pub licensor: Option<Said<String>>,
    /// What a reader who can't see it is told.
    pub alt: Option<Said<String>>,
    /// What its supplier asks of an editor.
    pub instructions: Option<Said<String>>,
    /// When it was made, as written in the file.
    pub made: Option<Said<String>>,
    /// What could not be read.
    pub unreadable: Vec<Standard>,
}

/// Reads what a file says of its picture.
pub(crate) fn read(bytes: &[u8], format: PictureFormat) -> Metadata {
    let blocks = blocks::of(bytes, format);
    let mut unreadable = Vec::new();
    let mut told = |standard, block: Option<Option<Told>>| {
        if block == Some(None) {
            unreadable.push(standard);
        }
        block.flatten().unwrap_or_default()
    };
    let exif = told(Standard::Exif, blocks.exif.map(exif::read));
    let iim = told(Standard::Iim, blocks.iim.as_deref().map(iim::read));
    let xmp = told(Standard::Xmp, blocks.xmp.as_deref().map(xmp::read));
    Metadata { unreadable, ..settle::settled(exif, iim, blocks.iim_is_newer, xmp) }
}

/// What one block says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Told {
    creators: Vec<String>,
    credit: String,
    source: String,
    copyright: String,
    caption: String,
    headline: String,
    usage_terms: String,
    web_statement: String,
    licensor: String,
    alt: String,
    instructions: String,
    made: String,
}

/// The longest text that is taken from a file, in characters. IPTC allows 2,000 bytes of caption; nobody reads a book there.
const LONGEST: usize = 10_000;

/// A text as it is kept: without control characters but line ends, trimmed, of bounded length.
fn tidy(text: &str) -> String {
    let kept = text.chars().filter(|c| *c == '\n' || !c.is_control()).take(LONGEST);
    kept.collect::<String>().trim().to_owned()
}

/// Bytes as text: UTF-8 where they are that, else as Windows wrote them in western Europe, which is what programs that don't say use.
fn text_of(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => tidy(text),
        Err(_) => tidy(&encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0),
    }
}
