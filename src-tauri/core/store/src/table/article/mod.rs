//! Pieces of writing, with their bylines and tags.

mod found;
mod links;
mod list;
mod origin;
mod read;
mod write;

pub(crate) use links::page_keys_json;
pub use list::{ArticleFilter, ArticlePage, ArticleRow, StatusCount};
pub use origin::TakenIn;
pub use read::PlacedStory;
