//! Pictures: a file a gesture.

mod add;
mod agreement;
mod card;
mod credit_line;
mod crops;
mod delete;
mod file_says;
mod from_file;
mod list;
mod save;
mod save_many;
mod view;

pub use add::add;
pub(crate) use add::{Said, take_in};
pub use agreement::{attach_agreement, save_agreement};
pub(crate) use card::{Cards, SOON_DAYS, credit_note, placed_in, rights_note};
pub use credit_line::credit_line;
pub use delete::delete;
pub use file_says::file_says;
pub(crate) use from_file::Kept;
pub use list::list;
pub(crate) use save::check_crop;
pub use save::save;
pub use save_many::{money, save_many};
pub use view::view;
