//! People: a file a gesture.

mod card;
mod delete;
mod list;
mod merge;
mod save;
mod view;

pub use delete::delete;
pub use list::list;
pub use merge::merge;
pub use save::save;
pub use view::view;
