//! Pictures, with their credit and rights.

mod list;
mod read;
mod write;

pub use list::{IllustrationFilter, IllustrationPage};
pub use read::PlacedPicture;
