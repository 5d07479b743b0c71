//! Pieces of writing, with their bylines and tags.

mod list;
mod origin;
mod read;
mod write;

pub use list::{ArticleFilter, ArticlePage, ArticleRow, StatusCount};
pub use origin::TakenIn;
pub use read::PlacedStory;
