//! The library as a whole.

mod backup;
mod patterns;
mod save_publication;
mod show;
mod view;

pub use backup::backup;
pub use patterns::patterns;
pub(crate) use save_publication::check_publication;
pub use save_publication::save_publication;
pub use show::{Shown, show};
pub use view::view;
