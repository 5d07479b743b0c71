//! Searching: what a typed query means, how it could go on, and searches that are kept.

use model::query::About;
use model::{SearchId, Version};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A stretch of a text, in UTF-16 code units as JavaScript counts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Stretch {
    /// Its first.
    pub from: usize,
    /// The one after its last.
    pub to: usize,
}

/// Where the words of a search stand in an article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Found {
    /// In the headline.
    pub headline: Vec<Stretch>,
    /// In the dek.
    pub dek: Vec<Stretch>,
    /// In the body: the piece round the first hit.
    pub body: Option<FoundPiece>,
}

/// A piece of a text with the hits in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FoundPiece {
    /// The piece, in one line.
    pub text: String,
    /// The hits.
    pub hits: Vec<Stretch>,
}

/// A query as far as it is typed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SearchTyped {
    /// What it looks for.
    pub about: About,
    /// The text.
    pub text: String,
    /// Where the caret stands, in UTF-16 code units.
    pub caret: usize,
}

/// What a query means, and how it could go on.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SearchHelp {
    /// What its operators ask for, in order.
    pub chips: Vec<SearchChip>,
    /// What was not understood, in sentences.
    pub notes: Vec<String>,
    /// The words that are looked for.
    pub words: Vec<SearchWord>,
    /// What a completion takes the place of.
    pub at: Stretch,
    /// The completions.
    pub options: Vec<SearchOption>,
}

/// What an operator asks for.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SearchChip {
    /// In words: “Status: ready or draft”.
    pub label: String,
    /// Where it stands in the text.
    pub at: Stretch,
}

/// A word that is looked for.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SearchWord {
    /// In small letters without accents.
    pub text: String,
    /// Whether it may go on.
    pub prefix: bool,
}

/// A way in which a query could go on.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SearchOption {
    /// What it is called: “status:” or “ready”.
    pub label: String,
    /// What it does, in a few words.
    pub hint: String,
    /// What is put into the text.
    pub insert: String,
    /// In how many rows of the library it occurs, where that is known.
    pub count: Option<usize>,
}

/// Which kept searches to list.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct SearchesOf {
    /// What they look for.
    pub about: About,
}

/// Kept searches, by name.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SearchList {
    /// The searches.
    pub searches: Vec<SearchCard>,
}

/// A kept search, and how much it finds now.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SearchCard {
    /// Which one.
    pub search: SearchId,
    /// The state this was read in.
    pub version: Version,
    /// What it is called.
    pub name: String,
    /// The query.
    pub query: String,
    /// How much it finds, as far as it was counted.
    pub count: usize,
    /// Whether there is more than was counted.
    pub more: bool,
}

/// A search to be kept.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SearchKeep {
    /// What it looks for.
    pub about: About,
    /// What to call it; empty: as the query says.
    pub name: String,
    /// The query.
    pub query: String,
}

/// Another name or query for a kept search.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SearchChange {
    /// Which one.
    pub search: SearchId,
    /// The version it was read in.
    pub base: Version,
    /// What to call it; empty: as the query says.
    pub name: String,
    /// The query.
    pub query: String,
}

/// Which kept search.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct SearchRef {
    /// Its id.
    pub search: SearchId,
}
