//! Ids and versions.
//!
//! Every id is a UUIDv7 in a newtype of its own, so that a slot can't be handed in where an article is meant.
//! The randomness and the clock behind a new id come from the caller, as 16 bytes made elsewhere.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use ts_rs::TS;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        #[ts(type = "string")]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map($name)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                $name(id)
            }
        }
    )+};
}

ids! {
    /// The newsletter itself.
    PublicationId,
    /// A person who writes, draws or photographs.
    ContributorId,
    /// A piece of writing.
    ArticleId,
    /// A picture of any kind.
    IllustrationId,
    /// One numbered, dated sending.
    IssueId,
    /// One place on an issue's board.
    SlotId,
    /// An issue as it went out.
    EditionId,
    /// A link found elsewhere, kept for a links roundup.
    ClippingId,
    /// One link of a links roundup.
    LinkId,
    /// A search that is kept.
    SearchId,
    /// An earlier text of an article.
    RevisionId,
    /// A feed of the wire.
    FeedId,
    /// Something that a feed announced.
    FeedItemId,
}

/// The state of one row, for telling a stale save from a fresh one.
///
/// A version is drawn from the journal's sequence and never used twice, not even after an undo: a save that
/// was based on a version which was undone since can't pass for one based on what stands there now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "number")]
pub struct Version(pub i64);
