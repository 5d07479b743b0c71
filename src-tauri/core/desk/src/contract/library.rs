//! The library as a whole: its publication, undo, history.

use model::{Language, Publication, Role, Version};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A call that takes nothing.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize, TS)]
pub struct Nothing {}

/// The library that is open.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LibraryView {
    /// The newsletter it is kept for.
    pub publication: Publication,
    /// Its folder, as a person writes it.
    pub path: String,
    /// Whether nothing can be changed, since its folder can't be written to.
    pub read_only: bool,
    /// What an editor should be told once about where the library lies.
    pub notices: Vec<String>,
    /// How many articles there are.
    pub articles: usize,
    /// How many illustrations there are.
    pub illustrations: usize,
}

/// What can be taken back and done again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UndoState {
    /// The label of the step that Undo takes back.
    pub undo: Option<String>,
    /// The label of the step that Redo does again.
    pub redo: Option<String>,
}

/// How many steps of the history to give.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct HistoryQuery {
    /// At most so many, the newest first.
    pub limit: usize,
}

/// One step of the history.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct HistoryStep {
    /// What was done.
    pub label: String,
    /// When, in milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub at_ms: i64,
    /// When, as a person reads it in the publication's time zone.
    pub at: String,
    /// Where it was done.
    pub origin: StepOrigin,
    /// Whether it is taken back at the moment.
    pub undone: bool,
}

/// Where a step was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum StepOrigin {
    /// In the window.
    Window,
    /// On the command line.
    Cli,
}

/// What Undo or Redo did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Undone {
    /// The label of the step that was taken back or done again; `None` where there was none.
    pub label: Option<String>,
}

/// Changes to the publication.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PublicationSave {
    /// The version they were based on.
    pub base: Version,
    /// The name in the masthead.
    pub name: String,
    /// The language of its standing texts.
    pub language: Language,
    /// The IANA time zone in which times are shown.
    pub time_zone: String,
    /// The postal address in the footer, one line.
    pub postal_address: String,
    /// Its own words for giving credit; those that are empty are Pasteup's.
    #[serde(default)]
    pub credit_patterns: PatternsTyped,
}

/// Patterns for credits, as an editor typed them: `{role}[ for {publication}] by {names}[ / {agency}]`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct PatternsTyped {
    /// For every role that has none of its own; empty for Pasteup's.
    pub any: String,
    /// For a role.
    #[ts(type = "Partial<Record<Role, string>>")]
    pub of_role: BTreeMap<Role, String>,
}

/// What patterns print.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PatternsShown {
    /// Examples, a line each.
    pub examples: Vec<PatternExample>,
    /// What is wrong with a pattern, in a sentence, by the role it is for (`None`: for any).
    pub wrong: Vec<PatternWrong>,
}

/// An example of a credit.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PatternExample {
    /// What is known of it, in words: "one maker, for the publication".
    pub of: String,
    /// What is printed.
    pub line: String,
}

/// What is wrong with a pattern.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PatternWrong {
    /// The role it is for; `None` for any.
    pub role: Option<Role>,
    /// What is wrong, in a sentence.
    pub why: String,
}

/// A row was saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Saved {
    /// The version to base the next save on.
    pub version: Version,
}
