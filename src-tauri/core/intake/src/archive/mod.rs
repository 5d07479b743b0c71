//! Archives of other platforms: many posts in one file or zip, with their dates, authors, tags and pictures.
//!
//! Each platform has a module that makes [`Post`]s of what it exported; `draft` makes a draft of any of them, in one
//! place. What one post has wrong stops no other. Where the platform says that a post went out as a mail, the post says so.

mod buttondown;
mod csv_rows;
mod dates;
mod draft;
mod ghost;
mod json;
mod lexical;
mod loose;
pub(crate) mod markup;
mod post;
pub(crate) mod read;
mod substack;
mod wordpress;

pub(crate) use post::{Filed, Post, PostPicture, SentAs, Text};

/// The first of some texts that is not empty; empty where all are.
fn first_of<'a>(texts: &[&'a str]) -> &'a str {
    texts.iter().find(|text| !text.is_empty()).copied().unwrap_or_default()
}
