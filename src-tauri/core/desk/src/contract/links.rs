//! Links in a links roundup.

use model::{ClippingId, LinkId, LinkPlace, SlotId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A link to put into a roundup.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct NewLink {
    /// The clipping whose words these are.
    pub clipping: Option<ClippingId>,
    /// The words that are the link.
    #[serde(default)]
    pub title: String,
    /// Where it leads.
    pub href: String,
    /// Who published it.
    #[serde(default)]
    pub source: String,
    /// What is said of it.
    #[serde(default)]
    pub text: String,
}

/// Links put into a roundup, in one gesture.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LinksPlace {
    /// The slot of the roundup.
    pub slot: SlotId,
    /// The links, in this order.
    pub links: Vec<NewLink>,
    /// Where.
    pub place: LinkPlace,
}

/// The links that stand there now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LinksPlaced {
    /// In the order in which they were named.
    pub links: Vec<LinkId>,
}

/// Links moved within their roundup, in one gesture.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LinksMove {
    /// The slot of the roundup.
    pub slot: SlotId,
    /// The links, in the order in which they shall stand.
    pub links: Vec<LinkId>,
    /// Where.
    pub place: LinkPlace,
}

/// Links taken out of a roundup, in one gesture.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LinksRemove {
    /// The slot of the roundup.
    pub slot: SlotId,
    /// The links.
    pub links: Vec<LinkId>,
}

/// That the page of a link ran in another issue, or was linked there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LinkRan {
    /// The link.
    pub link: LinkId,
    /// In words: "Linked in No. 41".
    pub text: String,
}

/// Changes to a link of a roundup: what is given takes the place of what it said.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LinkChange {
    /// Which one.
    pub link: LinkId,
    /// The words that are the link.
    pub title: Option<String>,
    /// Where it leads.
    pub href: Option<String>,
    /// Who published it.
    pub source: Option<String>,
    /// What is said of it.
    pub text: Option<String>,
}
