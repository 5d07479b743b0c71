//! What can be typed. These forms are a contract with the scripts that use them.

mod article;
mod command;
mod issue;
mod picture;

pub use article::{AboutArticle, ArticleCommand};
pub use command::{Arguments, Command, Format};
pub use issue::{IssueCommand, PlaceArguments, What};
pub use picture::{AboutPicture, PictureCommand};
