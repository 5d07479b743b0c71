//! Pieces of writing.

use crate::{ArticleId, Credit, Document, IllustrationId, Language, Version};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A piece of writing, with everything that is printed of it and known about it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Article {
    /// Which one.
    pub id: ArticleId,
    /// The state this was read in; a save names it.
    pub version: Version,
    /// The short label over the headline.
    pub kicker: String,
    /// The title.
    pub headline: String,
    /// One or two sentences under the headline.
    pub dek: String,
    /// Who wrote it, by the names as credited, in the order of printing.
    pub bylines: Vec<String>,
    /// What was written.
    pub body: Document,
    /// What a brief prints instead of the dek; empty where the dek does.
    pub short: String,
    /// The short name in file names and addresses; empty where the headline makes it.
    pub slug: String,
    /// An invitation that closes the story.
    pub call_to_action: Option<CallToAction>,
    /// What it is about; in the order given, none twice.
    pub tags: Vec<String>,
    /// How far along it is.
    pub status: Status,
    /// The language it is written in.
    pub language: Language,
    /// The picture that runs with it.
    pub picture: Option<IllustrationId>,
    /// The credit that came with the text, for a picture that is still to come.
    pub awaited_credit: Option<Credit>,
    /// Where the whole story can be read on the web; empty where nowhere.
    pub link: String,
    /// Not to be sent before this moment, in milliseconds since 1970 UTC.
    #[ts(type = "number | null")]
    pub embargo_until_ms: Option<i64>,
    /// Where it comes from and whom to ask; never printed.
    pub sources: String,
    /// Words among editors; never printed.
    pub notes: String,
    /// When it was taken in, in milliseconds since 1970 UTC; shown, never used for order.
    pub created_at_ms: i64,
    /// When it was last changed, in milliseconds since 1970 UTC; shown, never used for order.
    pub changed_at_ms: i64,
}

impl Article {
    /// One that says nothing yet, begun at a moment in milliseconds since 1970 UTC. The store gives it its version.
    pub fn blank(id: ArticleId, language: Language, now_ms: i64) -> Self {
        Article {
            id,
            version: Version(0),
            kicker: String::new(),
            headline: String::new(),
            dek: String::new(),
            bylines: Vec::new(),
            body: Document::default(),
            call_to_action: None,
            tags: Vec::new(),
            status: Status::Draft,
            language,
            picture: None,
            awaited_credit: None,
            short: String::new(),
            slug: String::new(),
            link: String::new(),
            embargo_until_ms: None,
            sources: String::new(),
            notes: String::new(),
            created_at_ms: now_ms,
            changed_at_ms: now_ms,
        }
    }
}

/// An invitation to do something: subscribe, pass the issue on, take part.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CallToAction {
    /// The line that calls.
    pub heading: String,
    /// What is offered.
    pub text: String,
    /// The words on the button; without an address there is no button.
    pub label: String,
    /// Where the button leads.
    pub href: String,
}

/// How far along an article is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// A thought to be followed.
    Idea,
    /// Being written.
    #[default]
    Draft,
    /// With an editor.
    Edit,
    /// May run.
    Ready,
    /// Has run.
    Published,
    /// Will not run.
    Killed,
}

impl Status {
    /// Every status, in the order of an article's life.
    pub const ALL: [Status; 6] =
        [Status::Idea, Status::Draft, Status::Edit, Status::Ready, Status::Published, Status::Killed];

    /// The word in files and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Status::Idea => "idea",
            Status::Draft => "draft",
            Status::Edit => "edit",
            Status::Ready => "ready",
            Status::Published => "published",
            Status::Killed => "killed",
        }
    }
}

impl std::str::FromStr for Status {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Status::ALL.into_iter().find(|status| status.as_str() == text).ok_or_else(|| {
            format!("“{text}” is not a status: write idea, draft, edit, ready, published or killed")
        })
    }
}
