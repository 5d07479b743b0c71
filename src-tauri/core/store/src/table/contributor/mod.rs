//! People, under the names that are printed.

mod read;
mod write;

pub use read::ContributorRow;
