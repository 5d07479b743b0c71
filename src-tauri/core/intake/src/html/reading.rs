//! The way in: HTML and how to read it.

use super::{bounded, tokens};
use crate::Draft;
use model::Block;
use url::Url;

/// How HTML is read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Reading {
    /// The address of the page, from which relative links and pictures are told; without it their words stay.
    pub(crate) base: Option<Url>,
    /// Whether addresses keep what was added to follow readers, and the detour over a redirector.
    pub(crate) keeps_tracking: bool,
}

/// What a whole page holds.
#[derive(Clone, Debug, Default)]
pub(crate) struct Page {
    /// What there is to read.
    pub(crate) blocks: Vec<Block>,
    /// The words of its title.
    pub(crate) title: String,
    /// Name (or property, in lower case) and content of each `<meta>`.
    pub(crate) metas: Vec<(String, String)>,
    /// The language the page says it is in.
    pub(crate) language: String,
}

/// Reads HTML into blocks: pictures go to `draft.pictures`, what is left out to `draft.report`.
///
/// Headings come in the two levels of a story. Nothing is empty, nothing nests deeper than a document may.
pub(crate) fn blocks(html: &str, reading: &Reading, draft: &mut Draft) -> Vec<Block> {
    page(html, reading, draft).blocks
}

/// The same, with what a page says about itself.
pub(crate) fn page(html: &str, reading: &Reading, draft: &mut Draft) -> Page {
    let mut page = tokens::read(&bounded::bounded(html), reading, draft);
    crate::markdown::level(&mut page.blocks);
    page
}
