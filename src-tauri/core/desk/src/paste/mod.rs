//! What is pasted into a text: a file a gesture.

mod clean;
mod keep;

pub use clean::clean;
pub use keep::keep;
