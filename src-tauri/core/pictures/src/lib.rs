//! Pictures: checked, kept by content, cut to renditions.
//!
//! The only room that knows image codecs. [`inspect`] tells what bytes are and proves that they can be decoded
//! to the end; [`metadata`] reads what they say of who made the picture; [`keep`] writes an original under the hash of its content; [`rendition`] and [`renditions`] give
//! an original cut to a width, from the cache where they are there. [`make`] is the cutting alone, without files.
//!
//! Nothing of an original but its pixels reaches a rendition: no position, no camera, no author. At most two
//! pictures are decoded at any time in a process, each within a bound of memory.

mod cache;
mod decoder;
mod encode;
mod error;
mod gate;
mod header;
mod inspect;
mod kind;
mod make;
mod metadata;
mod store;
mod whole;

pub use cache::{rendition, renditions};
pub use error::PictureError;
pub use inspect::{MAX_FILE_MIB, check_size, inspect};
pub use make::{Rendition, make, rendition_size};
pub use metadata::{Metadata, Said, Standard, read as metadata};
pub use store::{keep, original};

/// The width of a thumbnail's rendition, in pixels.
pub const THUMBNAIL_PX: u32 = 320;
