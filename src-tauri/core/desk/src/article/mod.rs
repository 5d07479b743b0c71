//! Articles: a file a gesture.

mod delete;
mod list;
mod new;
mod save;
mod view;

pub use delete::delete;
pub use list::list;
pub use new::new;
pub(crate) use save::{check_address, check_links, hand_over_credit};
pub use save::{is_address, save};
pub use view::view;
