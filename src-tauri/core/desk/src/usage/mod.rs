//! Where pictures run: read off boards and editions, typed nowhere.

mod export;
mod list;
mod rows;

pub use export::{export, payments};
pub use list::list;
pub(crate) use rows::Uses;
