//! Links found elsewhere, kept: a file a gesture. [`clip`] and [`read_whole`] ask the network, since a person asked for it.

mod clip;
mod delete;
mod draft;
mod list;
mod save;
mod view;

pub use clip::{clip, read_whole};
pub use delete::delete;
pub use draft::draft;
pub use list::list;
pub use save::save;
pub use view::view;
