//! Issues, their boards, and the mail made of them.

use super::links::{LinkChange, LinkRan, NewLink};
use super::picture::{IllustrationCard, Note};
use chrono::NaiveDate;
use model::{
    ArticleId, CallToAction, Document, IllustrationId, Issue, IssueId, PictureOverrides, Place, SlotContent,
    SlotId, Status, Treatment, Version,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An issue in a list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct IssueCard {
    /// Which one.
    pub issue: IssueId,
    /// Its number.
    pub number: u32,
    /// Its date, `YYYY-MM-DD`.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// Its date in words.
    pub date_text: String,
    /// Its subject.
    pub subject: String,
    /// How many stories stand on its board.
    pub stories: usize,
}

/// Every issue, the latest first.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct IssueList {
    /// The issues.
    pub issues: Vec<IssueCard>,
    /// The one that is sent next (the earliest from today on), else the latest.
    pub next: Option<IssueId>,
}

/// Which issue.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct IssueRef {
    /// Its id.
    pub issue: IssueId,
}

/// A new issue.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct IssueNew {
    /// Its number; one more than the last if not given.
    pub number: Option<u32>,
    /// Its date; if not given a week after the last, and today at the earliest.
    #[ts(type = "string | null")]
    pub date: Option<NaiveDate>,
    /// Its subject.
    #[serde(default)]
    pub subject: String,
    /// Its preheader.
    #[serde(default)]
    pub preheader: String,
    /// The name of its theme; the broadsheet if not given.
    #[serde(default)]
    pub theme: Option<String>,
}

/// Changes to an issue: some of its fields, each with its whole new value.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct IssueSave {
    /// Which one.
    pub issue: IssueId,
    /// The version they were based on.
    pub base: Version,
    /// The fields.
    pub changes: Vec<IssueField>,
}

/// A field of an issue with its new value.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum IssueField {
    /// The number in the masthead.
    Number(u32),
    /// The day it is sent, `YYYY-MM-DD`.
    Date(#[ts(type = "string")] NaiveDate),
    /// The subject line.
    Subject(String),
    /// The line after the subject.
    Preheader(String),
}

/// An issue's board, with everything its cards show.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct BoardView {
    /// The issue.
    pub issue: Issue,
    /// Its date in words.
    pub date_text: String,
    /// How many stories stand on it.
    pub stories: usize,
    /// How long all of it takes to read.
    pub minutes: usize,
    /// What its mail weighs.
    pub size: SizeView,
    /// The slots from top to bottom.
    pub slots: Vec<SlotCard>,
}

/// What a mail weighs, in UTF-8 bytes of its HTML.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SizeView {
    /// Bytes.
    pub bytes: usize,
    /// The same for a person: "61.4 KB" (1 KB = 1,000 bytes).
    pub text: String,
    /// The bytes at which Gmail clips a mail.
    pub clip_bytes: usize,
    /// The same for a person.
    pub clip_text: String,
}

/// A slot on the board.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SlotCard {
    /// Which one.
    pub slot: SlotId,
    /// The state this was read in; a save names it.
    pub version: Version,
    /// What stands there, as it is kept.
    pub content: SlotContent,
    /// The kind in a word: "Lead", "Standard", "Brief", "Section", "Note", "Picture", "Call to action", "Links",
    /// "Divider".
    pub kind_text: String,
    /// The line that names it: headline as printed, title, first words.
    pub headline: String,
    /// The line under it: the dek as printed, the rest of a note.
    pub dek: String,
    /// For a story: its article as it is without this issue's overrides.
    pub story: Option<StoryBehind>,
    /// The picture that is printed.
    pub picture: Option<IllustrationCard>,
    /// What the slot adds to the mail, in UTF-8 bytes.
    pub size_bytes: usize,
    /// The same for a person.
    pub size_text: String,
    /// What an editor should see at a glance: the credit, or that it is missing.
    pub notes: Vec<Note>,
    /// Of a links roundup: which of its links ran before.
    pub ran: Vec<LinkRan>,
}

/// The article behind a story slot.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StoryBehind {
    /// Which one.
    pub article: ArticleId,
    /// Its own headline.
    pub headline: String,
    /// Its own dek.
    pub dek: String,
    /// How far along it is.
    pub status: Status,
}

/// Something to put on a board.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum NewSlot {
    /// An article. One that stands on the board already is moved, not doubled.
    Story {
        /// Which one.
        article: ArticleId,
        /// How large; standard if not given.
        treatment: Option<Treatment>,
    },
    /// A heading.
    Section {
        /// Its words.
        title: String,
    },
    /// A word from the editor.
    Note {
        /// What is said.
        body: Document,
    },
    /// A picture on its own.
    Picture {
        /// Which one.
        illustration: IllustrationId,
    },
    /// An invitation.
    CallToAction(CallToAction),
    /// A links roundup.
    Links {
        /// The line over the links.
        title: String,
        /// What it begins with.
        #[serde(default)]
        links: Vec<NewLink>,
    },
    /// A line across the column.
    Divider,
}

/// Things put on a board, in one gesture.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct IssuePlace {
    /// The issue.
    pub issue: IssueId,
    /// What is put there, in this order.
    pub what: Vec<NewSlot>,
    /// Where.
    pub place: Place,
}

/// The slots that stand there now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Placed {
    /// In the order in which they were named.
    pub slots: Vec<SlotId>,
}

/// Slots moved on their board, in one gesture.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct IssueMove {
    /// The issue.
    pub issue: IssueId,
    /// The slots, in the order in which they shall stand.
    pub slots: Vec<SlotId>,
    /// Where.
    pub place: Place,
}

/// Slots taken off their board, in one gesture.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct IssueRemove {
    /// The issue.
    pub issue: IssueId,
    /// The slots.
    pub slots: Vec<SlotId>,
}

/// Stories given a treatment, in one gesture.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct IssueTreat {
    /// The issue.
    pub issue: IssueId,
    /// The slots; those that are no stories stay as they are.
    pub slots: Vec<SlotId>,
    /// How large they shall run.
    pub treatment: Treatment,
}

/// Changes to a slot: some of its fields, each with its whole new value.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SlotSave {
    /// Which one.
    pub slot: SlotId,
    /// The version they were based on.
    pub base: Version,
    /// The fields.
    pub changes: Vec<SlotField>,
}

/// A field of a slot with its new value. A field that the slot's kind does not have is refused.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum SlotField {
    /// How large a story runs.
    Treatment(Treatment),
    /// Another headline for this issue alone, or the article's own.
    Headline(Option<String>),
    /// Another dek for this issue alone, or the article's own.
    Dek(Option<String>),
    /// A section's words, the line over a roundup's links.
    Title(String),
    /// What a note says.
    Body(Document),
    /// An invitation.
    CallToAction(CallToAction),
    /// What a link of a links roundup says.
    Link(LinkChange),
    /// What this issue prints differently of the slot's picture.
    Picture(PictureOverrides),
}

/// The mail made of an issue. Its HTML is served at `mail/{issue}/issue.html`, byte for byte as it is exported.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MailView {
    /// Changes whenever the HTML does.
    pub revision: String,
    /// What it weighs.
    pub size: SizeView,
    /// The plain text that goes with it.
    pub text: String,
}

/// What to make of an issue, and where to put it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct IssueExport {
    /// The issue.
    pub issue: IssueId,
    /// What to make.
    pub format: ExportFormat,
    /// The file, or for a folder the folder, to write.
    pub to: String,
    /// For whom.
    #[serde(default)]
    pub target: MailTarget,
}

/// For which platform a mail is made, and where its pictures lie.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MailTarget {
    /// The platform's name, for its merge tags; none for a mail without them.
    pub platform: Option<String>,
    /// The web address of the folder the pictures were put in; none for the `images` folder beside the mail.
    pub pictures_at: Option<String>,
}

/// What can be made of an issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum ExportFormat {
    /// The mail's HTML, one file.
    Email,
    /// The mail's plain text, one file.
    Text,
    /// A folder with the HTML, the text, and the pictures at 1x and 2x.
    Folder,
}

/// What was written.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Exported {
    /// The file or folder.
    pub to: String,
    /// How many files.
    pub files: usize,
    /// Bytes of the HTML or the text.
    pub bytes: usize,
}

/// An issue's HTML for the clipboard.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MailFor {
    /// The issue.
    pub issue: IssueId,
    /// For whom.
    #[serde(default)]
    pub target: MailTarget,
}

/// An issue's HTML.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MailHtml {
    /// The whole document.
    pub html: String,
}

/// A mail platform whose merge tags are known.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PlatformName {
    /// Its name in files and on the command line.
    pub name: String,
    /// Its name for a person.
    pub title: String,
}

/// Every platform whose merge tags are known.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PlatformList {
    /// The platforms.
    pub platforms: Vec<PlatformName>,
}
