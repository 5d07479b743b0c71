//! Pictures: a file a gesture.

mod add;
mod card;
mod credit_line;
mod delete;
mod file_says;
mod from_file;
mod list;
mod save;
mod view;

pub use add::add;
pub(crate) use add::{Said, take_in};
pub(crate) use card::{Cards, placed_in, rights_note};
pub use credit_line::credit_line;
pub use delete::delete;
pub use file_says::file_says;
pub(crate) use from_file::Kept;
pub use list::list;
pub use save::save;
pub use view::view;
