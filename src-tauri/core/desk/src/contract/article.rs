//! Articles: lists, one whole, saving.

use super::picture::{IllustrationCard, PlacedIn};
use super::search::Found;
use model::{
    Article, ArticleId, CallToAction, Credit, Document, IllustrationId, IssueId, Language, Status, Version,
    document::Length,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which articles to list.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct ArticleQuery {
    /// What to find, as an editor types it: words, “phrases”, operators; empty for all.
    pub text: String,
    /// Only those with this status.
    pub status: Option<Status>,
    /// Only those that stand on no board.
    pub unused: bool,
    /// Marks those that stand on this issue's board.
    pub issue: Option<IssueId>,
    /// At most so many.
    pub limit: usize,
    /// After so many.
    pub offset: usize,
}

/// A page of articles, the last changed first (or the best found first).
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ArticleList {
    /// How many there are in all for this query, as far as they were counted.
    pub total: usize,
    /// Whether there are more than were counted: the words were found in so many that these stand unranked, the last
    /// changed first.
    pub more: bool,
    /// How many there are of each status that occurs, whatever the query's status; nothing where they weren't all
    /// counted.
    pub counts: Vec<StatusCount>,
    /// This page.
    pub articles: Vec<ArticleCard>,
}

/// How many articles have a status.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct StatusCount {
    /// The status.
    pub status: Status,
    /// How many have it.
    pub count: usize,
}

/// An article in a list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ArticleCard {
    /// Which one.
    pub article: ArticleId,
    /// Its kicker.
    pub kicker: String,
    /// Its headline; empty while it has none.
    pub headline: String,
    /// Its dek.
    pub dek: String,
    /// How far along it is.
    pub status: Status,
    /// The language it is written in.
    pub language: Language,
    /// How long it is.
    pub length: Length,
    /// The picture that runs with it.
    pub picture: Option<IllustrationCard>,
    /// Whether it stands on the board of the issue that was asked for.
    pub in_issue: bool,
    /// Until when it may not be sent, in words; none where it may be sent now.
    pub embargo_text: Option<String>,
    /// When it was last changed, in milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub changed_at_ms: i64,
    /// Where the words stand that were looked for; nothing where none were.
    pub found: Option<Found>,
}

/// Which article.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct ArticleRef {
    /// Its id.
    pub article: ArticleId,
}

/// An article, whole, with what the window shows beside it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ArticleView {
    /// The article.
    pub article: Article,
    /// How long it is.
    pub length: Length,
    /// The picture that runs with it.
    pub picture: Option<IllustrationCard>,
    /// The line of the credit that came with the text and waits for its picture.
    pub awaited_credit_line: Option<String>,
    /// On which boards it stands.
    pub placed: Vec<PlacedIn>,
    /// What its headline makes of a slug, for one that has none of its own.
    pub headline_slug: String,
    /// Its embargo, as `2026-11-27T14:02` on the clock of the publication's time zone.
    pub embargo_until: Option<String>,
    /// That time zone's name.
    pub time_zone: String,
}

/// A new article, empty but for its headline.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct ArticleNew {
    /// The headline; may be empty.
    pub headline: String,
}

/// Changes to an article: some of its fields, each with its whole new value.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ArticleSave {
    /// Which one.
    pub article: ArticleId,
    /// The version they were based on.
    pub base: Version,
    /// The fields.
    pub changes: Vec<ArticleField>,
}

/// A field of an article with its new value.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum ArticleField {
    /// The short label over the headline.
    Kicker(String),
    /// The title.
    Headline(String),
    /// The sentences under it.
    Dek(String),
    /// Who wrote it.
    Bylines(Vec<String>),
    /// What was written.
    Body(Document),
    /// The closing invitation, or none.
    CallToAction(Option<CallToAction>),
    /// What it is about.
    Tags(Vec<String>),
    /// How far along it is.
    Status(Status),
    /// The language it is written in.
    Language(Language),
    /// The picture that runs with it, or none. A picture without a credit takes the one that waits for it.
    Picture(Option<IllustrationId>),
    /// The credit that waits for a picture, or none.
    AwaitedCredit(Option<Credit>),
    /// Where the whole story can be read on the web.
    Link(String),
    /// What a brief prints instead of the dek.
    Short(String),
    /// The short name in file names and addresses.
    Slug(String),
    /// Not to be sent before this time, as `2026-11-27T14:02` on the clock of the publication's time zone; or none.
    EmbargoUntil(Option<String>),
    /// Where it comes from and whom to ask.
    Sources(String),
    /// Words among editors.
    Notes(String),
}
