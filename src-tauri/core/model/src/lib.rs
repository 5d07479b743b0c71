//! The nouns of Pasteup, and the rules that need nothing but them.
//!
//! This room holds what a library is made of (publication, contributor, article, illustration, issue, slot)
//! and the pure decisions over it: where a dropped slot lands ([`board`]), how a credit is printed
//! ([`credit`]), how long a text is to read ([`document`]), what a search
//! asks for ([`query`]). It knows no file, no database, no clock and no
//! other room; everything here can be tested with values alone.
//!
//! Start with [`article`] and [`issue`], then [`board::planned`], the heart of drag and drop.

pub mod address;
pub mod article;
pub mod board;
pub mod clipping;
pub mod contributor;
pub mod credit;
pub mod cut;
pub mod day;
pub mod document;
pub mod edition;
pub mod feed;
pub mod id;
pub mod illustration;
pub mod issue;
pub mod language;
pub mod likeness;
pub mod money;
pub mod publication;
pub mod query;
pub mod revision;
pub mod rights;
pub mod roundup;
pub mod slug;
pub mod text;

pub use article::{Article, CallToAction, Status};
pub use board::{Place, PlaceError};
pub use clipping::{Clipping, PagePicture};
pub use contributor::Contributor;
pub use credit::{Credit, CreditLine, CreditPattern, CreditPatterns, House, Role};
pub use cut::{Crop, Crops, FocalPoint, PictureOverrides, Ratio};
pub use document::{Block, BlockquoteAttrs, Document, Inline, ListItem, Mark};
pub use edition::{Edition, PicturePlace, PictureUse, PrintedPicture, Waiver};
pub use feed::{Feed, FeedItem, ItemState};
pub use id::{
    ArticleId, ClippingId, ContributorId, EditionId, FeedId, FeedItemId, IllustrationId, IssueId, LinkId,
    PublicationId, RevisionId, SearchId, SlotId, Version,
};
pub use illustration::{Illustration, PictureFile, PictureFormat};
pub use issue::{Issue, Slot, SlotContent, StorySlot, Treatment};
pub use language::Language;
pub use money::Money;
pub use publication::Publication;
pub use query::{Query, SavedSearch};
pub use rights::{AttachedFile, Breach, Medium, Rights, RightsCategory, Sending};
pub use roundup::{LinkPlace, Roundup, RoundupLink};
pub use slug::slug_of;
pub use text::{ArticleText, TextField};
