//! Taking in articles, a task that runs beside everything else.

use chrono::NaiveDate;
use model::{ArticleId, IssueId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The kinds of files that can be taken in.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ImportKinds {
    /// In the order in which they are told of.
    pub kinds: Vec<ImportKind>,
}

/// A kind of file that can be taken in.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ImportKind {
    /// What it is called.
    pub name: String,
    /// The endings of its files, in lower case, without the dot; empty where it is told by what it holds.
    pub endings: Vec<String>,
    /// What is taken of it.
    pub sentence: String,
}

/// Files and folders to take in as articles.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct ImportFiles {
    /// The files, and folders to be searched for files.
    pub paths: Vec<String>,
    /// What is to be taken in although it was before; what is not named is passed over and reported.
    #[serde(default)]
    #[ts(optional)]
    pub again: Option<Again>,
}

/// What is to be taken in although it was before.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Again {
    /// Everything.
    All,
    /// These and nothing else of the files.
    Only {
        /// Their origins, as the report named them.
        origins: Vec<String>,
    },
}

/// A text to take in as an article.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ImportText {
    /// The text, as a writer would file it.
    pub text: String,
}

/// A task that was started.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TaskRef {
    /// Its number in this run of the program.
    pub task: u32,
}

/// How far a task is.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TaskView {
    /// Which one.
    pub task: u32,
    /// How many files were read.
    pub done: usize,
    /// How many there are.
    pub total: usize,
    /// Running, or how it ended.
    pub state: TaskState,
}

/// Running, or how it ended.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum TaskState {
    /// At work.
    Running,
    /// Ended, with what became of each file.
    Done {
        /// What became of each file.
        report: ImportReport,
    },
    /// Cancelled; nothing was taken in.
    Cancelled,
    /// Failed; nothing was taken in.
    Failed {
        /// Why.
        failure: Failure,
    },
}

/// What became of files that were taken in.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct ImportReport {
    /// Those that are articles now.
    pub imported: Vec<Imported>,
    /// Those that are not.
    pub failed: Vec<Failed>,
    /// Those that were taken in before, and were passed over now.
    pub known: Vec<Known>,
    /// The issues that were made of mails which an archive knows to have gone out, in the order in which they did.
    #[serde(default)]
    pub issues: Vec<ImportedIssue>,
}

/// An issue that went out before it came into the library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportedIssue {
    /// The issue.
    pub issue: IssueId,
    /// Its number: as its archive or its subject says, else counted.
    pub number: u32,
    /// The day on which it went out.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// That day as an editor reads it.
    pub day: String,
    /// The subject of the mail.
    pub subject: String,
    /// The article on its board.
    pub article: ArticleId,
}

/// A file that was taken in before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Known {
    /// The file, or what in it.
    pub path: String,
    /// What tells that it is the same, for taking it in again.
    pub origin: String,
    /// The article that was made of it.
    pub article: ArticleId,
    /// Its headline, as it stands now.
    pub headline: String,
}

/// A file that is an article now.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Imported {
    /// The article.
    pub article: ArticleId,
    /// Its headline.
    pub headline: String,
    /// The file.
    pub path: String,
    /// What was recognised as what.
    pub recognised: Vec<Recognised>,
    /// How many blocks were left as body.
    pub body_blocks: usize,
    /// How many pictures came with it and are in the library now, its own and those in its text.
    pub pictures: usize,
    /// What an editor should know besides: an encoding that was guessed, a field that was not understood.
    pub notes: Vec<String>,
}

/// A part of a text, and what it was taken for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Recognised {
    /// What it was taken for: "Headline", "Kicker", "Credit" …
    pub part: String,
    /// Its words, cut short where they are long.
    pub text: String,
}

/// A file that could not be taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Failed {
    /// The file.
    pub path: String,
    /// The error's stable code.
    pub code: String,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub action: String,
}

/// Why a call was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Failure {
    /// A stable code; the only part that programs may branch on.
    pub code: String,
    /// What is wrong, in a sentence.
    pub message: String,
    /// What to do, in a sentence.
    pub action: String,
}
