//! What is looked at before an issue goes out, what was let pass, and freezing it.

use super::issue::ExportFormat;
use super::picture::Tone;
use model::{EditionId, IllustrationId, IssueId, SlotId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What preflight found.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PreflightView {
    /// What was found, what must be fixed first.
    pub findings: Vec<FindingView>,
    /// How many must be fixed and were not let pass.
    pub must_fix: usize,
    /// How many should be looked at and were not let pass.
    pub look_at: usize,
    /// In a few words: "2 to fix, 1 to look at".
    pub text: String,
}

/// Something that preflight found.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FindingView {
    /// The check, as `area.what`.
    pub check: String,
    /// What is wrong, in a few words.
    pub title: String,
    /// What is wrong, in a sentence.
    pub text: String,
    /// Why it matters.
    pub why: String,
    /// How it is mended.
    pub fix: String,
    /// How much it matters.
    pub tone: Tone,
    /// Where on the board.
    pub slot: SlotId,
    /// Which picture.
    pub illustration: IllustrationId,
    /// Whether it may be let pass with a reason.
    pub may_pass: bool,
    /// Why it was let pass; `None` where it was not.
    pub let_pass: Option<LetPass>,
}

/// Why a finding was let pass.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LetPass {
    /// The reason.
    pub reason: String,
    /// When it was given, as an editor reads it.
    pub at: String,
}

/// A finding.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FindingRef {
    /// In which issue.
    pub issue: IssueId,
    /// The check.
    pub check: String,
    /// Which picture.
    pub illustration: IllustrationId,
}

/// A finding to let pass.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FindingPass {
    /// Which one.
    pub finding: FindingRef,
    /// Why; it stays with the edition.
    pub reason: String,
}

/// The editions of an issue.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct EditionList {
    /// The latest first.
    pub editions: Vec<EditionView>,
}

/// An issue as it went out.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct EditionView {
    /// Which one.
    pub edition: EditionId,
    /// Of which issue.
    pub issue: IssueId,
    /// When it was frozen, as an editor reads it.
    pub frozen_at: String,
    /// The BLAKE3 hash of its HTML, in hexadecimal.
    pub hash: String,
    /// How many pictures it printed.
    pub pictures: usize,
    /// What was let pass, in sentences.
    pub let_pass: Vec<String>,
}

/// An edition to write once more.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct EditionExport {
    /// Which one.
    pub edition: EditionId,
    /// What to write.
    pub format: ExportFormat,
    /// The file, or for a folder the folder, to write.
    pub to: String,
}
