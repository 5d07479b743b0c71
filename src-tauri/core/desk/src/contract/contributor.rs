//! People: who they are, what they made, and where it ran.

use super::picture::{ArticleName, IllustrationCard};
use super::usage::UsageRow;
use model::{Contributor, ContributorId, Version};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which people to list.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct ContributorQuery {
    /// Part of a name, a role or a contact; empty for everybody.
    pub text: String,
}

/// People, by name.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ContributorList {
    /// How many there are in the library.
    pub all: usize,
    /// Those that the query finds.
    pub contributors: Vec<ContributorCard>,
}

/// A person in a list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ContributorCard {
    /// Which one.
    pub contributor: ContributorId,
    /// The name as credited.
    pub name: String,
    /// What they do.
    pub role: String,
    /// How many pictures credit them.
    pub pictures: usize,
    /// How many articles name them as writer.
    pub articles: usize,
    /// What they made, in words: "3 pictures, 1 article".
    pub made_text: String,
}

/// Which person.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct ContributorRef {
    /// Their id.
    pub contributor: ContributorId,
}

/// A person, whole.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ContributorView {
    /// The person.
    pub contributor: Contributor,
    /// The pictures that credit them, the last added first.
    pub pictures: Vec<IllustrationCard>,
    /// The articles that name them as writer, the last changed first.
    pub articles: Vec<ArticleName>,
    /// Where their pictures run, the latest first.
    pub uses: Vec<UsageRow>,
    /// People whose names are so like theirs that they may be the same person.
    pub alike: Vec<ContributorCard>,
}

/// Changes to a person: some of the fields, each with its whole new value.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ContributorSave {
    /// Which one.
    pub contributor: ContributorId,
    /// The version they were based on.
    pub base: Version,
    /// The fields.
    pub changes: Vec<ContributorField>,
}

/// A field of a person with its new value.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum ContributorField {
    /// The name as credited; everything that credits them follows.
    Name(String),
    /// What they do.
    Role(String),
    /// How to reach them.
    Contact(String),
    /// Their page on the web.
    Page(String),
    /// What else the newsroom should know.
    Notes(String),
}

/// Two records of one person.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct ContributorMerge {
    /// The record that goes; what it made is the other's.
    pub gone: ContributorId,
    /// The record that stays, under whose name all of it is printed.
    pub kept: ContributorId,
}
