//! A post as an archive has it, in the words of no platform.

use crate::{IntakeError, PictureSource};
use model::{Credit, Status};

/// One entry of an archive: a post, or why there is none.
#[derive(Clone, Debug)]
pub(crate) struct Filed {
    /// What the archive calls it: its address, its number, its file.
    pub name: String,
    /// The post.
    pub post: Result<Post, IntakeError>,
}

/// A piece of writing as the platform kept it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Post {
    /// What stays the same when the archive comes again: the platform’s name, a colon, its own id.
    pub origin: String,
    /// The title; of some platforms with HTML entities, which are resolved already.
    pub title: String,
    /// The lines under the title.
    pub dek: String,
    /// What a list of posts shows instead, where that is apart from the lines under the title.
    pub short: String,
    /// What was written.
    pub text: Text,
    /// Who wrote it, by their names as shown.
    pub authors: Vec<String>,
    /// What it is about.
    pub tags: Vec<String>,
    /// The tag of the language, where the archive names one.
    pub language: String,
    /// How far along it is.
    pub status: Option<Status>,
    /// When it was published, in milliseconds since 1970 UTC.
    pub published_at_ms: Option<i64>,
    /// Its short name in addresses.
    pub slug: String,
    /// Where it stands on the web.
    pub link: String,
    /// The address from which links in it are told that name no host; empty where that is not known.
    pub base: String,
    /// The picture that runs with it.
    pub picture: Option<PostPicture>,
    /// The mail in which it went out.
    pub sent: Option<SentAs>,
    /// What the archive knows of it and an article does not, a sentence each.
    pub remarks: Vec<String>,
}

/// What was written, in the form in which the platform keeps it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Text {
    /// A piece of HTML.
    Html(String),
    /// Markdown.
    Markdown(String),
}

impl Default for Text {
    fn default() -> Self {
        Text::Html(String::new())
    }
}

impl Text {
    /// The text as it is kept.
    pub(crate) fn as_str(&self) -> &str {
        match self {
            Text::Html(text) | Text::Markdown(text) => text,
        }
    }
}

/// The picture that runs with a post.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PostPicture {
    /// Where it is.
    pub source: PictureSource,
    /// What a reader who can’t see it is told.
    pub alt: String,
    /// What stands under it; may be a piece of HTML, and may be its credit.
    pub caption: String,
    /// Who made it, where the archive says so apart from the caption.
    pub credit: Option<Credit>,
}

/// The mail in which a post went out.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct SentAs {
    /// When, in milliseconds since 1970 UTC.
    pub at_ms: i64,
    /// The subject of the mail; empty where it was the title.
    pub subject: String,
    /// What mail clients showed after the subject.
    pub preheader: String,
    /// The number that the platform gave the mail.
    pub number: Option<u32>,
}

impl PostPicture {
    /// A picture of which only the path or address is known.
    pub(crate) fn named(name: &str) -> Option<Self> {
        let name = name.trim();
        let source = PictureSource::Named { name: name.to_owned() };
        (!name.is_empty()).then(|| PostPicture {
            source,
            alt: String::new(),
            caption: String::new(),
            credit: None,
        })
    }
}
