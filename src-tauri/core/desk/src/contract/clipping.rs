//! Clippings: links found elsewhere, kept.

use super::wire::RanBefore;
use model::{Clipping, ClippingId, Language, PagePicture, Version};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A page to keep as a clipping. It is fetched.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Clip {
    /// Its address, as a person types, pastes or drops it.
    pub address: String,
}

/// A page was kept.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Clipped {
    /// The clipping.
    pub clipping: ClippingId,
    /// Its title.
    pub title: String,
    /// Whether it was kept before; then nothing was changed.
    pub known: bool,
    /// What an editor should know besides: why the page could not be read, so that only its address was kept.
    pub notes: Vec<String>,
}

/// Which clippings to list.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct ClippingQuery {
    /// Words to find; empty for all.
    pub text: String,
    /// At most so many.
    pub limit: usize,
    /// After so many.
    pub offset: usize,
}

/// A page of clippings, the last kept first.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClippingList {
    /// How many there are in all for this query.
    pub total: usize,
    /// This page.
    pub clippings: Vec<ClippingCard>,
}

/// A clipping in a list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClippingCard {
    /// Which one.
    pub clipping: ClippingId,
    /// Where the page is.
    pub address: String,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub description: String,
    /// Whose page it is.
    pub source: String,
    /// Who wrote it.
    pub author: String,
    /// When it was published, as a person reads it; empty where that is not known.
    pub published: String,
    /// The language it is written in.
    pub language: Option<Language>,
    /// Whether its whole text was kept.
    pub has_text: bool,
    /// Where its page ran before.
    pub ran: Vec<RanBefore>,
}

/// Which clipping.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct ClippingRef {
    /// Its id.
    pub clipping: ClippingId,
}

/// Which clippings.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClippingRefs {
    /// Their ids.
    pub clippings: Vec<ClippingId>,
}

/// A clipping, whole.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClippingView {
    /// The clipping.
    pub clipping: Clipping,
    /// When it was published, as a person reads it; empty where that is not known.
    pub published: String,
    /// Where its page ran before.
    pub ran: Vec<RanBefore>,
}

/// Changes to a clipping: some of its fields, each with its whole new value.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClippingSave {
    /// Which one.
    pub clipping: ClippingId,
    /// The version they were based on.
    pub base: Version,
    /// The fields.
    pub changes: Vec<ClippingField>,
}

/// A field of a clipping with its new value.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum ClippingField {
    /// Where the page is.
    Address(String),
    /// Its title.
    Title(String),
    /// What it is about.
    Description(String),
    /// Whose page it is.
    Source(String),
    /// Who wrote it.
    Author(String),
    /// Words among editors.
    Note(String),
    /// The page's own lead picture, or none.
    Picture(Option<PagePicture>),
}
