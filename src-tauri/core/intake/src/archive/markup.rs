//! HTML for the reader of HTML: what an archive keeps in a form of its own is put to that one reader, which cleans it
//! as it cleans everything foreign.

use crate::Draft;
use crate::html::{Reading, blocks};
use model::Document;

/// Words as HTML shows them.
pub(crate) fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// An element around HTML.
pub(crate) fn around(name: &str, html: &str) -> String {
    format!("<{name}>{html}</{name}>")
}

/// A link around HTML.
pub(crate) fn link(href: &str, html: &str) -> String {
    format!("<a {}>{html}</a>", attribute("href", href))
}

/// A picture with what stands under it, which is HTML.
pub(crate) fn figure(src: &str, alt: &str, caption: &str) -> String {
    let picture = format!("<img {} {}>", attribute("src", src), attribute("alt", alt));
    let caption = if caption.trim().is_empty() { String::new() } else { around("figcaption", caption) };
    around("figure", &format!("{picture}{caption}"))
}

fn attribute(name: &str, value: &str) -> String {
    format!("{name}=\"{}\"", escaped(value))
}

/// The words of a piece of HTML, entities resolved, in one line. For titles and captions, which hold little of it.
pub(crate) fn words(html: &str) -> String {
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    if !html.contains(['<', '&']) {
        return one_line(html);
    }
    let content = blocks(html, &Reading::default(), &mut Draft::default());
    one_line(&Document { content }.text())
}
