//! What an importer makes of a text.

use crate::Report;
use model::{CallToAction, Credit, Document, IllustrationId, Language, Status};
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

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
    /// Its picture.
    pub picture: Option<PictureSource>,
    /// What a reader who can't see the picture is told.
    pub alt: String,
    /// What is printed under the picture.
    pub caption: String,
    /// The pictures in its body.
    pub pictures: Vec<DraftPicture>,
    /// Where the whole story can be read on the web; an http or https address or empty.
    pub link: String,
    /// What a brief prints instead of the dek.
    pub short: String,
    /// The short name in file names and addresses.
    pub slug: String,
    /// Where it comes from and whom to ask; never printed.
    pub sources: String,
    /// Words among editors: comments, footnotes that found no place; never printed.
    pub notes: String,
    /// When it was published, in milliseconds since 1970 UTC, where the text says so.
    #[ts(type = "number | null")]
    pub published_at_ms: Option<i64>,
    /// The mail in which it went out, where its archive knows one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub sent: Option<Sent>,
    /// What was made of what.
    pub report: Report,
}

/// The mail in which an article went out to readers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Sent {
    /// When, in milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub at_ms: i64,
    /// Its subject.
    pub subject: String,
    /// What mail clients showed after the subject.
    pub preheader: String,
    /// Its number, where the archive counts its mails.
    pub number: Option<u32>,
}

/// A picture that stands in the body of a draft.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct DraftPicture {
    /// The id that stands for it in the body; the library gives it another.
    pub stands_as: IllustrationId,
    /// Where it is.
    pub source: PictureSource,
    /// What a reader who can't see it is told.
    pub alt: String,
    /// What is printed under it.
    pub caption: String,
    /// Who made it.
    pub credit: Option<Credit>,
}

/// Where the picture of a draft is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum PictureSource {
    /// A path beside the text, or an address on the web, as written.
    Named {
        /// The path or address.
        name: String,
    },
    /// It came with the text.
    Enclosed {
        /// Its file's name, with an ending.
        name: String,
        /// Its bytes.
        #[serde(skip)]
        bytes: Vec<u8>,
    },
}

impl PictureSource {
    /// A path or an address, as written.
    pub fn named(name: impl Into<String>) -> Self {
        PictureSource::Named { name: name.into() }
    }

    /// Its name, path or address.
    pub fn name(&self) -> &str {
        match self {
            PictureSource::Named { name } | PictureSource::Enclosed { name, .. } => name,
        }
    }
}

impl Draft {
    /// Keeps a picture of the body, and gives the id that stands for it there.
    pub(crate) fn add_picture(
        &mut self,
        source: PictureSource,
        alt: impl Into<String>,
        caption: impl Into<String>,
        credit: Option<Credit>,
    ) -> IllustrationId {
        let stands_as = IllustrationId(Uuid::from_u128(self.pictures.len() as u128 + 1));
        self.pictures.push(DraftPicture {
            stands_as,
            source,
            alt: alt.into(),
            caption: caption.into(),
            credit,
        });
        stands_as
    }

    /// Whether it holds nothing that anybody could read or see.
    pub(crate) fn says_nothing(&self) -> bool {
        self.headline.is_empty() && self.body.is_empty() && self.dek.is_empty() && self.picture.is_none()
    }

    /// Adds tags, each once, in the order given.
    pub(crate) fn add_tags(&mut self, tags: impl IntoIterator<Item = String>) {
        for tag in tags {
            if !tag.is_empty() && !self.tags.contains(&tag) {
                self.tags.push(tag);
            }
        }
    }
}
