//! Pages from the web become clippings: what a page says about itself, and its text for reference.
//!
//! [`read`] takes a page's bytes. `facts` gathers what it says in each of the ways there are (`json_ld`, `metas`, the marks in
//! its body), best first; `whole` finds its text among menus and advertisements. Nothing that it names is fetched.

mod author;
mod facts;
mod fragment;
mod json_ld;
mod metas;
mod picture;
mod read;
mod shallow;
mod times;
mod whole;

pub(crate) use fragment::fragment;
pub use read::{FeedLink, Page, read};
