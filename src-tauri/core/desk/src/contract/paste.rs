//! What is pasted: HTML to be cleaned, and the pictures that came with it.

use super::import::Failed;
use model::{Credit, Document, IllustrationId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// HTML from the clipboard.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PastedHtml {
    /// As another program put it there.
    pub html: String,
}

/// What is left of pasted HTML, and what was done to it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CleanedHtml {
    /// What there is to read; without pictures, which the library has not yet.
    pub document: Document,
    /// The links that were freed of tracking, from top to bottom.
    pub freed: Vec<FreedLink>,
    /// The pictures that came along.
    pub pictures: Vec<PastedPicture>,
}

/// A link that followed its readers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FreedLink {
    /// The address as it was.
    pub was: String,
    /// The address now.
    pub now: String,
}

/// A picture that came along with a text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PastedPicture {
    /// How many blocks of the document stand before it.
    pub after: usize,
    /// Its file's name, or its address where it did not come itself.
    pub name: String,
    /// Its bytes in Base64; `None` where only its address came.
    pub data: Option<String>,
    /// What a reader who can't see it is told.
    pub alt: String,
    /// What is printed under it.
    pub caption: String,
    /// Who made it, where the text says so.
    pub credit: Option<Credit>,
}

/// Pictures from the clipboard to be kept.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PicturesKeep {
    /// Those to keep; each has its bytes.
    pub pictures: Vec<PastedPicture>,
}

/// The pictures that were kept.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PicturesKept {
    /// The illustration of each, in the order asked; `None` where it was refused.
    pub illustrations: Vec<Option<IllustrationId>>,
    /// Those that were refused, and why.
    pub failed: Vec<Failed>,
}
