//! Pictures: checked, kept by content, cut to renditions.
//!
//! The only room that knows image codecs. All that reads a picture's bytes goes through the [`Darkroom`], which keeps what can go wrong there from
//! the rest: [`Darkroom::inspect`] tells what bytes are, proves that they can be decoded to the end, and reads what they say of who made the
//! picture; [`Darkroom::renditions`] gives an original cut to what a page needs, from the cache where it is there; [`Darkroom::make`] is the cutting
//! alone, without files. [`keep`] writes an original under the hash of its content. [`stamped`] writes into a finished rendition who made the
//! picture.
//!
//! Nothing of an original but its pixels reaches a rendition: no position, no camera, no author. At most two
//! pictures are decoded at any time, each within a bound of memory and of time.

mod cache;
mod colour;
mod cut;
mod darkroom;
mod decode;
mod encode;
mod error;
mod gate;
mod header;
mod inspect;
mod kind;
mod likeness;
mod look;
mod make;
mod metadata;
mod moving;
mod stamp;
mod store;
mod tags;
mod whole;

pub use cut::{Cut, rendition_size};
pub use darkroom::{Darkroom, Inspected, serve_if_asked};
pub use error::PictureError;
pub use inspect::{MAX_FILE_MIB, check_size};
pub use make::Rendition;
pub use metadata::{Metadata, Said, Standard};
pub use stamp::{Stamp, stamped};
pub use store::{keep, original};

/// The width of a thumbnail's rendition, in pixels.
pub const THUMBNAIL_PX: u32 = 320;
