//! Illustrations: the wall, one whole, taking in, credits and rights.

use super::import::Failed;
use super::usage::UsageRow;
use chrono::NaiveDate;
use model::{
    ArticleId, Credit, CreditLine, Crop, FocalPoint, Illustration, IllustrationId, IssueId, Medium, Ratio,
    Rights, RightsCategory, Role, SlotId, Treatment, Version,
};
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
    /// Its rights end within a month, or ended.
    ExpiresSoon,
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
    /// Of how many the rights end within a month, or ended.
    pub expires_soon: usize,
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
    /// What its credit lacks, in a few words: "No credit yet", "Credit lacks source, licence".
    pub credit_note: Option<Note>,
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
    /// Where it runs, by the day of sending.
    pub uses: Vec<UsageRow>,
    /// In how many issues it runs of how many it may, in words: "1 of 2"; empty where it may run in any number.
    pub uses_text: String,
    /// How it is cropped in each treatment.
    pub crops: Vec<CropView>,
    /// Pictures that look so like it that they may be the same.
    pub alike: Vec<IllustrationCard>,
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
    /// What should be known of it, in a sentence: "You have this one; it ran in No. 38."
    pub note: Option<String>,
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
    /// What every crop keeps in sight.
    Focal(Option<FocalPoint>),
    /// The crop drawn for a treatment, or none.
    Crop {
        /// The treatment.
        treatment: Treatment,
        /// The crop.
        crop: Option<Crop>,
    },
}

/// A credit to be printed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CreditOf {
    /// Who made it.
    pub credit: Credit,
    /// What may be done with it: a Creative Commons licence is named in the line.
    pub rights: Rights,
}

/// A credit as it will be printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CreditPrinted {
    /// The line; `None` while it names nobody.
    pub line: Option<CreditLine>,
    /// What Creative Commons asks for and is not known, in words: "title", "source".
    pub lacking: Vec<String>,
}

/// Changes to several illustrations at once: each field that is named, on each of them.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct IllustrationsSave {
    /// Which ones.
    pub illustrations: Vec<IllustrationId>,
    /// The fields.
    pub changes: Vec<SharedField>,
}

/// A field that several illustrations are given at once.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum SharedField {
    /// What the makers did.
    Role(Option<Role>),
    /// The makers.
    By(Vec<String>),
    /// Whom it was made for.
    ForWhom(String),
    /// The agency or source.
    Via(String),
    /// A line of one's own; an empty one follows the pattern.
    Line(String),
    /// The kind of agreement.
    Category(Option<RightsCategory>),
    /// The licence in words.
    Licence(String),
    /// Who holds the rights.
    Holder(String),
    /// The first day.
    ValidFrom(#[ts(type = "string | null")] Option<NaiveDate>),
    /// The last day.
    ValidUntil(#[ts(type = "string | null")] Option<NaiveDate>),
    /// In how many issues.
    Uses(Option<u32>),
    /// Where it may run.
    Media(Vec<Medium>),
    /// What each costs, as an editor writes it: "EUR 180"; empty for nothing.
    Fee(String),
}

/// An agreement to attach.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AgreementAttach {
    /// To which illustration.
    pub illustration: IllustrationId,
    /// The file.
    pub path: String,
}

/// An attached agreement to write to disk.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AgreementSave {
    /// Of which illustration.
    pub illustration: IllustrationId,
    /// The file to write.
    pub to: String,
}

/// A sum as an editor wrote it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MoneyTyped {
    /// The text: "EUR 180".
    pub text: String,
}

/// How a picture is cropped at each place, as the mail will show it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CropView {
    /// The treatment, in words.
    pub title: String,
    /// The treatment.
    pub treatment: Treatment,
    /// The part that is shown; `None` where the theme prints no picture.
    pub crop: Option<Crop>,
    /// Whether it was drawn by hand.
    pub is_drawn: bool,
    /// How the theme relates its sides where nobody draws it; `None` where it shows all of the picture, or none.
    pub ratio: Option<Ratio>,
    /// How it came about, in words: "drawn by hand", "3:2 around the focal point", "all of it".
    pub text: String,
}
