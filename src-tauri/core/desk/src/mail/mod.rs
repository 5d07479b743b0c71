//! The finished issue: collected from the library, rendered, shown and written.
//!
//! [`collect`] gathers what is printed, `print` renders it; the preview and the export take the same bytes from the
//! same two functions.

mod collect;
mod export;
mod html;
mod print;
mod renditions;
mod view;

pub(crate) use collect::collect;
pub use export::export;
pub(crate) use export::{one_file, write_folder};
pub use html::{html, platforms};
pub(crate) use print::{check_theme, default_mail, print, print_for};
pub(crate) use renditions::{picture_named, rendition_bytes, stamp_of, stamped_rendition};
pub(crate) use view::size;
pub use view::view;
