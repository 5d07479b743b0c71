//! Issues as they went out.

mod export;
mod freeze;
mod list;

pub use export::export;
pub use freeze::freeze;
pub use list::{is_one, list};
