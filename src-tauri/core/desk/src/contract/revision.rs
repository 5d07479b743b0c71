//! Earlier texts of articles: the list, comparing, naming, restoring.

use super::library::StepOrigin;
use compare::Comparison;
use model::{ArticleId, ArticleText, RevisionId, TextField, Version};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The earlier texts of an article.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RevisionList {
    /// The present text.
    pub now: PresentText,
    /// The earlier ones, the newest first.
    pub revisions: Vec<RevisionCard>,
}

/// The text that stands in the library now.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PresentText {
    /// Its version, which a restore names.
    pub version: Version,
    /// When it was written, as a person reads it in the publication's time zone.
    pub at: String,
    /// How many words its body has.
    pub words: usize,
    /// How large it is, as a person reads it.
    pub size: String,
    /// What is different from the newest of the earlier ones; empty where nothing is.
    pub changed: Vec<TextField>,
    /// The same in words.
    pub summary: String,
}

/// An earlier text in the list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RevisionCard {
    /// Which one.
    pub revision: RevisionId,
    /// When it was written, in milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub at_ms: i64,
    /// When, as a person reads it in the publication's time zone.
    pub at: String,
    /// Where it was written.
    pub origin: StepOrigin,
    /// How many words its body has.
    pub words: usize,
    /// How many bytes it has.
    pub size_bytes: usize,
    /// How large it is, as a person reads it.
    pub size: String,
    /// What a person called it.
    pub name: Option<String>,
    /// What is different from the one before it; empty in the oldest.
    pub changed: Vec<TextField>,
    /// The same in words.
    pub summary: String,
}

/// Which earlier text.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct RevisionRef {
    /// Its id.
    pub revision: RevisionId,
}

/// An earlier text, whole.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RevisionView {
    /// Whose it is.
    pub article: ArticleId,
    /// When it was written, as a person reads it in the publication's time zone.
    pub at: String,
    /// Where it was written.
    pub origin: StepOrigin,
    /// What a person called it.
    pub name: Option<String>,
    /// The text.
    pub text: ArticleText,
}

/// Two texts of an article to be compared.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct RevisionCompare {
    /// Whose they are.
    pub article: ArticleId,
    /// The earlier one.
    pub from: RevisionId,
    /// The later one; the present text where none is named.
    pub to: Option<RevisionId>,
}

/// Two texts of an article, compared.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RevisionComparison {
    /// What the earlier one is called: its name, or when it was written.
    pub from: String,
    /// What the later one is called.
    pub to: String,
    /// What stayed, came and went.
    pub comparison: Comparison,
}

/// A text that is not saved, to be held against the one in the library.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TextCompare {
    /// Whose text it is.
    pub article: ArticleId,
    /// The text; it counts as the later one.
    pub text: ArticleText,
}

/// A name for a text.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RevisionName {
    /// Whose text it is.
    pub article: ArticleId,
    /// Which earlier text; the present one where none is named.
    pub revision: Option<RevisionId>,
    /// The name; empty takes an earlier text's name away.
    pub name: String,
}

/// A text that is not saved, to be kept among an article's earlier ones.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RevisionKeep {
    /// Whose text it is.
    pub article: ArticleId,
    /// The text.
    pub text: ArticleText,
    /// What it is called.
    pub name: String,
}

/// An earlier text to be put in place of the present one.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct RevisionRestore {
    /// Whose text it is.
    pub article: ArticleId,
    /// The version of the present text.
    pub base: Version,
    /// Which one.
    pub revision: RevisionId,
}

/// A text that is not saved, to become an article of its own.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ArticleOfText {
    /// The article that it was written for, whose picture it shares; it may be gone.
    pub beside: ArticleId,
    /// The text.
    pub text: ArticleText,
}
