//! Pieces of writing, with their bylines and tags.

mod list;
mod read;
mod write;

pub use list::{ArticleFilter, ArticlePage, ArticleRow, StatusCount};
pub use read::PlacedStory;
