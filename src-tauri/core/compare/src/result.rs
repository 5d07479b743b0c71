//! What a comparison says.

use model::{IllustrationId, TextField};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Two texts of an article, compared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Comparison {
    /// Every field that says something in either text, in the order in which an article is read.
    pub fields: Vec<FieldComparison>,
    /// How many words came.
    pub added_words: usize,
    /// How many words went.
    pub removed_words: usize,
    /// What else is different, in sentences: pictures, headings, how words are set.
    pub notes: Vec<String>,
    /// Whether nothing is different.
    pub same: bool,
    /// Whether time ran out, so that more is marked as changed than was.
    pub coarse: bool,
}

/// A field of an article, compared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct FieldComparison {
    /// Which one.
    pub field: TextField,
    /// What an editor calls it.
    pub title: String,
    /// Whether anything in it is different.
    pub changed: bool,
    /// Its words; the body's stand in its blocks.
    pub runs: Vec<Run>,
    /// The body's blocks from top to bottom, those that went before those that came.
    pub blocks: Vec<BlockComparison>,
}

/// A block of the body, compared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct BlockComparison {
    /// What it is; of a block that became another kind, what it is now.
    pub kind: BlockKind,
    /// How deep it stands in lists and quotes; 0 at the margin.
    pub depth: usize,
    /// What became of it.
    pub change: BlockChange,
    /// Its words.
    pub runs: Vec<Run>,
    /// What is different about it besides its words.
    pub note: Option<String>,
    /// The picture that it shows.
    pub illustration: Option<IllustrationId>,
}

/// What a block is, as it reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// A paragraph.
    Paragraph,
    /// A heading.
    Heading,
    /// A heading of the lower level.
    Subheading,
    /// An item of a list with bullets.
    Bullet,
    /// An item of a list with numbers.
    Numbered,
    /// A paragraph of somebody else's words.
    Quote,
    /// Whose words they are.
    Source,
    /// A picture.
    Picture,
    /// A line across the column.
    Divider,
}

/// What became of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BlockChange {
    /// It stayed as it was.
    Same,
    /// It came.
    Added,
    /// It went.
    Removed,
    /// Some of it came or went, or it is another kind of block now.
    Changed,
}

/// Words that stayed, came or went together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Run {
    /// What became of them.
    pub change: Change,
    /// The words, never empty.
    pub text: String,
}

/// What became of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// They stayed.
    Same,
    /// They came.
    Added,
    /// They went.
    Removed,
}
