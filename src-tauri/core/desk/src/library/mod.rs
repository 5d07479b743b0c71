//! The library as a whole.

mod backup;
mod save_publication;
mod show;
mod view;

pub use backup::backup;
pub(crate) use save_publication::check_publication;
pub use save_publication::save_publication;
pub use show::{Shown, show};
pub use view::view;
