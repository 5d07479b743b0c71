//! Issues, and the slots on their boards.

use crate::{
    ArticleId, CallToAction, Document, IllustrationId, IssueId, PictureOverrides, Roundup, SlotId, Version,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One numbered, dated sending. Its board is the ordered list of its [`Slot`]s.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Issue {
    /// Which one.
    pub id: IssueId,
    /// The state this was read in; a save names it.
    pub version: Version,
    /// The number in the masthead.
    pub number: u32,
    /// The day it is sent.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// The subject line of the mail.
    pub subject: String,
    /// The line that mail clients show after the subject.
    pub preheader: String,
    /// The name of its theme.
    pub theme: String,
}

/// One place on a board.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Slot {
    /// Which one.
    pub id: SlotId,
    /// The state this was read in; a save names it.
    pub version: Version,
    /// What stands there.
    pub content: SlotContent,
}

/// What stands in a slot.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SlotContent {
    /// An article, by reference, with what this issue prints differently.
    Story(StorySlot),
    /// A heading over the slots that follow.
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
        /// What this issue prints differently of it.
        #[serde(default)]
        picture: PictureOverrides,
    },
    /// An invitation.
    CallToAction(CallToAction),
    /// A links roundup.
    Links(Roundup),
    /// A line across the column.
    Divider,
}

/// A story on the board: a reference plus its overrides; the article stays untouched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StorySlot {
    /// The article that runs here.
    pub article: ArticleId,
    /// How large it runs.
    pub treatment: Treatment,
    /// Another headline for this issue alone.
    pub headline: Option<String>,
    /// Another dek for this issue alone.
    pub dek: Option<String>,
    /// What this issue prints differently of the article's picture.
    #[serde(default)]
    pub picture: PictureOverrides,
}

/// How large a story runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Treatment {
    /// Large: wide picture, whole text.
    Lead,
    /// As stories run: small picture beside the headline, whole text.
    #[default]
    Standard,
    /// In short: the headline and one or two sentences.
    Brief,
}

impl Treatment {
    /// The word in files and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Treatment::Lead => "lead",
            Treatment::Standard => "standard",
            Treatment::Brief => "brief",
        }
    }
}

impl std::str::FromStr for Treatment {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        [Treatment::Lead, Treatment::Standard, Treatment::Brief]
            .into_iter()
            .find(|treatment| treatment.as_str() == text)
            .ok_or_else(|| format!("“{text}” is not a treatment: write lead, standard or brief"))
    }
}

impl SlotContent {
    /// The article that a story slot refers to.
    pub fn article(&self) -> Option<ArticleId> {
        match self {
            SlotContent::Story(story) => Some(story.article),
            _ => None,
        }
    }

    /// What this issue prints differently of the slot's picture; `None` for a kind that has none.
    pub fn picture_overrides(&self) -> Option<&PictureOverrides> {
        match self {
            SlotContent::Story(StorySlot { picture, .. }) | SlotContent::Picture { picture, .. } => {
                Some(picture)
            }
            _ => None,
        }
    }

    /// The same, to change it.
    pub fn picture_overrides_mut(&mut self) -> Option<&mut PictureOverrides> {
        match self {
            SlotContent::Story(StorySlot { picture, .. }) | SlotContent::Picture { picture, .. } => {
                Some(picture)
            }
            _ => None,
        }
    }

    /// The kind's word in files, on the command line and in the contract.
    pub fn kind(&self) -> &'static str {
        match self {
            SlotContent::Story(_) => "story",
            SlotContent::Section { .. } => "section",
            SlotContent::Note { .. } => "note",
            SlotContent::Picture { .. } => "picture",
            SlotContent::CallToAction(_) => "call_to_action",
            SlotContent::Links(_) => "links",
            SlotContent::Divider => "divider",
        }
    }
}
