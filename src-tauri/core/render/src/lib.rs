//! An issue and a theme become mail: HTML and plain text.
//!
//! This room is pure. It opens no file, asks no clock and talks to nobody: what is to be printed arrives whole as an
//! [`IssueToPrint`], the look as a [`Theme`], and the same input gives the same bytes on any machine. It makes no
//! pictures either: it says which [`Rendition`]s the mail refers to, and who has the originals makes them.
//!
//! How it goes together:
//! - [`mail()`] prints slot after slot and sets them into the page.
//! - Each kind of slot is a module of `kinds` and a template of the theme; `body` is the one serialiser of written
//!   text to HTML, `text` writes the plain part from the same tree.
//! - All markup comes from the theme's templates and from `body`; `escape` is the one place where text is made safe.
//! - [`Theme`] resolves its tokens into the templates once, at loading; a render only fills in words.
//! - [`platform`] knows the mail platforms' merge tags. They travel as marks that no text can contain and are put in last.
//!
//! Start with [`mail()`].

mod body;
mod error;
mod escape;
mod kinds;
mod mail;
mod page;
mod pictures;
pub mod platform;
mod press;
mod print;
mod text;
mod theme;
mod words;

pub use error::RenderError;
pub use mail::{Mail, SlotSize, mail};
pub use pictures::{Rendition, rendition_name};
pub use platform::{PLATFORMS, Platform};
pub use print::{ContentToPrint, IssueToPrint, Options, PicturesAt, SlotToPrint};
pub use theme::{Contrast, ShownPart, Theme, ThemeError, ThemeFiles};
