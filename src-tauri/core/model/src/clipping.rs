//! Links found elsewhere, kept for a links roundup.

use crate::{ClippingId, Document, Language, Version};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A page on the web, as an editor keeps it. What it says is a copy: the page may change or go.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Clipping {
    /// Which one.
    pub id: ClippingId,
    /// The state this was read in; a save names it.
    pub version: Version,
    /// Where the page is: an http or https address, freed of what only counts readers.
    pub address: String,
    /// The page's title.
    pub title: String,
    /// What it is about, in a sentence or two.
    pub description: String,
    /// Whose page it is, as printed: the site's name.
    pub source: String,
    /// Who wrote it, as printed; empty where the page does not say.
    pub author: String,
    /// When it was published, in milliseconds since 1970 UTC, where the page says so.
    #[ts(type = "number | null")]
    pub published_at_ms: Option<i64>,
    /// The language it is written in, where that is known.
    pub language: Option<Language>,
    /// The page's own lead picture, which stays where it is.
    pub picture: Option<PagePicture>,
    /// Words among editors; never printed.
    pub note: String,
    /// The whole text for reference; empty where only the link was kept.
    pub body: Document,
    /// When it was kept, in milliseconds since 1970 UTC; shown, never used for order.
    #[ts(type = "number")]
    pub created_at_ms: i64,
}

/// A picture on somebody else's page. It is named here and nowhere copied.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PagePicture {
    /// Where it is.
    pub address: String,
    /// What the page tells those who can't see it.
    pub alt: String,
    /// Who made it, as the page says.
    pub credit: String,
}
