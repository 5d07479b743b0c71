//! Illustrations: the wall, one whole, taking in, credits and rights.

use super::import::Failed;
use model::{ArticleId, Credit, Illustration, IllustrationId, IssueId, Rights, SlotId, Version};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which illustrations to list.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct IllustrationQuery {
    /// What to find, as an editor types it: words in alt text, caption, credit and file name, operators; empty for all.
    pub text: String,
    /// Only those that show this.
    pub only: Option<IllustrationFilter>,
    /// At most so many.
    pub limit: usize,
    /// After so many.
    pub offset: usize,
}

/// What illustrations can be narrowed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum IllustrationFilter {
    /// No maker or agency is named.
    NeedsCredit,
    /// There is no alt text.
    NeedsAlt,
    /// It runs nowhere.
    Unused,
}

/// A page of illustrations, the last added first.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct IllustrationList {
    /// How many there are in all for this query, as far as they were counted.
    pub total: usize,
    /// Whether there are more than were counted: the words were found in so many that these stand unranked, the last
    /// added first.
    pub more: bool,
    /// How many there are in the library.
    pub all: usize,
    /// How many lack a credit.
    pub needs_credit: usize,
    /// How many lack alt text.
    pub needs_alt: usize,
    /// How many run nowhere.
    pub unused: usize,
    /// This page.
    pub illustrations: Vec<IllustrationCard>,
}

/// An illustration in a list. Its thumbnail is served at `thumbnail/{illustration}`.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct IllustrationCard {
    /// Which one.
    pub illustration: IllustrationId,
    /// What to call it: the name of its file, made readable.
    pub name: String,
    /// Its alt text.
    pub alt: String,
    /// Its credit as printed; `None` while it names nobody.
    pub credit_line: Option<String>,
    /// When it may run, in a few words, where that is worth saying: "Rights end 30 Nov".
    pub rights_note: Option<Note>,
    /// Pixels across.
    pub width_px: u32,
    /// Pixels down.
    pub height_px: u32,
}

/// A few words, and how much they matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Note {
    /// How much they matter.
    pub tone: Tone,
    /// The words.
    pub text: String,
}

/// How much a note matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// Must be fixed before the issue goes out.
    MustFix,
    /// Should be looked at.
    LookAt,
    /// Good to know.
    Plain,
}

/// Which illustration.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct IllustrationRef {
    /// Its id.
    pub illustration: IllustrationId,
}

/// An illustration, whole. Its picture, 1200 px wide at most, is served at `picture/{illustration}`.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct IllustrationView {
    /// The illustration.
    pub illustration: Illustration,
    /// The same in short.
    pub card: IllustrationCard,
    /// The articles it runs with.
    pub articles: Vec<ArticleName>,
    /// The boards it stands on, by itself or with its article.
    pub placed: Vec<PlacedIn>,
}

/// What a picture's own file says of it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FileSays {
    /// Field by field; only those that say something.
    pub said: Vec<FileSaid>,
    /// The ways of writing such things down that could not be read in this file.
    pub unreadable: Vec<String>,
}

/// One thing that a picture's file says.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FileSaid {
    /// What it is, in words.
    pub field: String,
    /// What it says.
    pub value: String,
    /// Where in the file: EXIF, IPTC or XMP.
    pub standard: String,
}

/// An article by name.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ArticleName {
    /// Which one.
    pub article: ArticleId,
    /// Its headline.
    pub headline: String,
}

/// A place on a board.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PlacedIn {
    /// The issue.
    pub issue: IssueId,
    /// Its number.
    pub number: u32,
    /// Its date in words.
    pub date_text: String,
    /// The slot.
    pub slot: SlotId,
}

/// Files to take in as pictures.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PicturesAdd {
    /// The files.
    pub paths: Vec<String>,
    /// Runs the first of them with this article.
    pub article: Option<ArticleId>,
}

/// What became of files that were taken in as pictures.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PicturesAdded {
    /// Those that are in the library now.
    pub added: Vec<PictureAdded>,
    /// Those that are not.
    pub failed: Vec<Failed>,
}

/// A file that is in the library now.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PictureAdded {
    /// Its illustration.
    pub illustration: IllustrationId,
    /// The file.
    pub path: String,
    /// Whether the library had the same bytes before.
    pub known: bool,
}

/// Changes to an illustration: some of its fields, each with its whole new value.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct IllustrationSave {
    /// Which one.
    pub illustration: IllustrationId,
    /// The version they were based on.
    pub base: Version,
    /// The fields.
    pub changes: Vec<IllustrationField>,
}

/// A field of an illustration with its new value.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum IllustrationField {
    /// What a reader who can't see it is told.
    Alt(String),
    /// What is printed beside the credit.
    Caption(String),
    /// Who made it.
    Credit(Credit),
    /// What may be done with it.
    Rights(Rights),
}

/// A credit's printed line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CreditLine {
    /// The line, in the publication's language; `None` while the credit names nobody.
    pub line: Option<String>,
}
