//! Links found elsewhere, kept; and which of the library's own texts lead to a page.

mod linked;
mod list;
mod read;
mod write;

pub use linked::LinkedIn;
pub use list::{ClippingFilter, ClippingPage};
