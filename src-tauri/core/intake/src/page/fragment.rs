//! A piece of HTML as a document.

use crate::Draft;
use crate::html::{Reading, blocks};
use model::Document;
use url::Url;

/// What there is to read in a piece of HTML; plain text is one too. Pictures stay where they are: a document names only those
/// that the library holds.
pub(crate) fn fragment(html: &str, base: Option<&Url>) -> Document {
    let reading = Reading { base: base.cloned(), ..Reading::default() };
    let content = blocks(html, &reading, &mut Draft::default());
    Document { content }.with_pictures(|_| None)
}
