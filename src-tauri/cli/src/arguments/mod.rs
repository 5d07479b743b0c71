//! What can be typed. These forms are a contract with the scripts that use them.

mod article;
mod clipping;
mod command;
mod contributor;
mod issue;
mod picture;
mod wire;

pub use article::{AboutArticle, ArticleCommand};
pub use clipping::{AboutClipping, ClippingCommand};
pub use command::{Arguments, Command, Format};
pub use contributor::{AboutContributor, ContributorCommand};
pub use issue::{IssueCommand, PlaceArguments, What};
pub use picture::{AboutPicture, PictureCommand};
pub use wire::{FeedCommand, ListWire, ListedState, WireCommand};
