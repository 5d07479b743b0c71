//! What an importer makes of a text.

use crate::Report;
use model::{CallToAction, Credit, Document, Language, Status};
use serde::Serialize;
use ts_rs::TS;

/// An article to be, without id and version, and with its picture still a name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, TS)]
pub struct Draft {
    /// The short label over the headline.
    pub kicker: String,
    /// The title; empty where the text has none.
    pub headline: String,
    /// One or two sentences under the headline.
    pub dek: String,
    /// Who wrote it, in the order of the text.
    pub bylines: Vec<String>,
    /// Everything that is no part of its own.
    pub body: Document,
    /// What it is about; none twice.
    pub tags: Vec<String>,
    /// How far along it is, where the text says so.
    pub status: Option<Status>,
    /// The language: as the text says, else as its script shows, else `None`.
    pub language: Option<Language>,
    /// An invitation that closed the text.
    pub call_to_action: Option<CallToAction>,
    /// The credit for its picture.
    pub awaited_credit: Option<Credit>,
    /// Its picture: a path or an address, as written.
    pub picture: Option<String>,
    /// What a reader who can't see the picture is told.
    pub alt: String,
    /// What is printed under the picture.
    pub caption: String,
    /// Where the whole story can be read on the web; an http or https address or empty.
    pub link: String,
    /// What was made of what.
    pub report: Report,
}

impl Draft {
    /// Adds tags, each once, in the order given.
    pub(crate) fn add_tags(&mut self, tags: impl IntoIterator<Item = String>) {
        for tag in tags {
            if !tag.is_empty() && !self.tags.contains(&tag) {
                self.tags.push(tag);
            }
        }
    }
}
