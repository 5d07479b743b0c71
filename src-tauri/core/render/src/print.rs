//! What is to be printed, with everything that a mail needs of it.

use crate::Platform;
use model::{
    Article, CallToAction, Document, Illustration, IllustrationId, Issue, PictureOverrides, Publication,
    Roundup, SlotId, Treatment,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use url::Url;

/// An issue with its board, its articles and its pictures: all that its mail is made of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct IssueToPrint {
    /// Whose issue it is.
    pub publication: Publication,
    /// Its number, date, subject and preheader.
    pub issue: Issue,
    /// What stands on its board, from top to bottom.
    pub slots: Vec<SlotToPrint>,
    /// Every picture that a slot shows.
    pub pictures: BTreeMap<IllustrationId, Illustration>,
}

/// One place on the board, with its content in hand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SlotToPrint {
    /// Which one.
    pub id: SlotId,
    /// What stands there.
    pub content: ContentToPrint,
}

/// What stands in a slot, with what it refers to in hand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ContentToPrint {
    /// An article.
    Story {
        /// The article as it stands.
        article: Box<Article>,
        /// How large it runs.
        treatment: Treatment,
        /// Another headline for this issue alone.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        headline: Option<String>,
        /// Another dek for this issue alone.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        dek: Option<String>,
        /// What this issue prints differently of its picture.
        #[serde(default)]
        picture: PictureOverrides,
    },
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

/// Where a mail goes, and where its pictures will be.
#[derive(Clone, Debug)]
pub struct Options {
    /// The platform whose merge tags it carries.
    pub platform: &'static Platform,
    /// Where its pictures will be found.
    pub pictures_at: PicturesAt,
}

/// Where a mail's pictures will be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PicturesAt {
    /// In a folder beside the mail; a name such as `images`.
    Folder(String),
    /// Under an address on the web (http or https).
    Address(Url),
}

impl Default for Options {
    fn default() -> Self {
        Options { platform: &crate::platform::NONE, pictures_at: PicturesAt::Folder("images".into()) }
    }
}
