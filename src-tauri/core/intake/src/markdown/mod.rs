//! Markdown (CommonMark with strikethrough, and tables as rows of text), with front matter in YAML or TOML.
//!
//! `front_matter` takes the parts off that stand between two lines of `---`, `nesting` bounds how deep the rest may
//! go, `comrak` parses it, and `blocks` and `inlines` make a document of the tree. Nothing in a Markdown file
//! becomes markup: HTML is set as the text it is, and only web and mail addresses become links.

mod blocks;
mod file_name;
mod front_matter;
mod inlines;
mod nesting;
mod read;
mod table;

pub(crate) use blocks::{DEEPEST, level};
pub(crate) use file_name::named_after;
pub(crate) use front_matter::has_front_matter;
pub use read::read;
