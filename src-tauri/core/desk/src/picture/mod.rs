//! Pictures: a file a gesture.

mod add;
mod card;
mod credit_line;
mod delete;
mod list;
mod save;
mod view;

pub use add::add;
pub(crate) use add::take_in;
pub(crate) use card::{Cards, placed_in, rights_note};
pub use credit_line::credit_line;
pub use delete::delete;
pub use list::list;
pub use save::save;
pub use view::view;
