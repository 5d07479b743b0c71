//! Issues as they went out, and what was let pass before they did.

use crate::{EditionId, IllustrationId, IssueId, SlotId, Version};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// An issue as it went out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Edition {
    /// Which one.
    pub id: EditionId,
    /// The step that froze it; a later edition of an issue has a higher one.
    pub version: Version,
    /// The issue, which may be gone since.
    pub issue: IssueId,
    /// The issue's number.
    pub number: u32,
    /// The day it was sent.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// The subject line of the mail.
    pub subject: String,
    /// When it was frozen, in milliseconds since 1970 UTC; shown, never used for order.
    #[ts(type = "number")]
    pub frozen_at_ms: i64,
    /// The BLAKE3 hash of its HTML, in hexadecimal.
    pub hash: String,
    /// What was let pass, and why.
    pub waivers: Vec<Waiver>,
}

/// A finding of preflight that an editor let pass for one issue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Waiver {
    /// The check whose finding it was.
    pub finding: String,
    /// What the finding was about: a picture or a slot.
    #[ts(type = "string")]
    pub subject: Uuid,
    /// Why it may pass.
    pub reason: String,
    /// When that was said, in milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub at_ms: i64,
}

/// A picture at a place where an issue prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrintedPicture {
    /// Which one.
    pub illustration: IllustrationId,
    /// The slot it stands in.
    pub slot: SlotId,
    /// How it runs there.
    pub place: PicturePlace,
    /// The headline it runs with; empty for one on its own.
    pub beside: String,
    /// What a reader who can't see it is told, there.
    pub alt: String,
    /// The credit line that is printed; empty where it names nobody.
    pub credit: String,
    /// The makers, by the names as credited.
    pub makers: Vec<String>,
}

/// A picture at a place in an issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureUse {
    /// The picture, which may be gone from the library since it was printed.
    pub illustration: IllustrationId,
    /// The issue, which may be gone as well.
    pub issue: IssueId,
    /// Its number.
    pub number: u32,
    /// The day it is sent, or was.
    pub date: NaiveDate,
    /// The slot.
    pub slot: SlotId,
    /// How it runs there.
    pub place: PicturePlace,
    /// The headline it runs with; empty for one on its own.
    pub beside: String,
    /// The edition that printed it; `None` where it only stands on the board.
    pub edition: Option<EditionId>,
    /// The credit line that was printed; empty where it is planned.
    pub credit: String,
    /// The makers as they were credited; none where it is planned.
    pub makers: Vec<String>,
}

/// How a picture runs in an issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum PicturePlace {
    /// With a story that runs large.
    Lead,
    /// With a story as stories run.
    Standard,
    /// In a text.
    Text,
    /// On its own.
    Alone,
}

impl PicturePlace {
    /// The word in files and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            PicturePlace::Lead => "lead",
            PicturePlace::Standard => "standard",
            PicturePlace::Text => "text",
            PicturePlace::Alone => "alone",
        }
    }
}

impl std::str::FromStr for PicturePlace {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        [PicturePlace::Lead, PicturePlace::Standard, PicturePlace::Text, PicturePlace::Alone]
            .into_iter()
            .find(|place| place.as_str() == text)
            .ok_or_else(|| format!("“{text}” is no place for a picture: write lead, standard, text or alone"))
    }
}
