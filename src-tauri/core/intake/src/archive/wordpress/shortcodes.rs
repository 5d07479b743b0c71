//! Shortcodes: `[caption id="…"]…[/caption]` and its like, by which WordPress and its plugins put things in a text.

use super::super::markup::{around, escaped, figure, link};
use super::{Item, picture};
use crate::PictureSource;
use std::collections::HashMap;

/// The pictures and files of the media library, by their ids.
pub(super) type Attachments = HashMap<String, Item>;

/// The longest shortcode, brackets included, in bytes.
const LONGEST: usize = 4096;
/// How many of the shortcodes that were left out a report names.
const NAMED: usize = 20;

/// A text without shortcodes.
#[derive(Debug, Default)]
pub(super) struct Expanded {
    /// The text.
    pub html: String,
    /// The shortcodes that mean nothing here, as written.
    pub dropped: Vec<String>,
}

/// One shortcode, or the end of one.
struct Code<'a> {
    written: &'a str,
    name: &'a str,
    attributes: &'a str,
    closes: bool,
}

/// Puts in place of shortcodes what they stand for. Those that only a plugin knows are left out around their words.
pub(super) fn expanded(text: &str, attachments: &Attachments) -> Expanded {
    // How many ends of each are still to come.
    let mut ends: HashMap<&str, usize> = HashMap::new();
    codes(text).filter(|code| code.closes).for_each(|code| *ends.entry(code.name).or_default() += 1);
    let mut out = Expanded::default();
    let mut rest = text;
    while let Some(at) = rest.find('[') {
        out.html.push_str(&rest[..at]);
        rest = &rest[at..];
        let Some(code) = code(rest) else {
            out.html.push('[');
            rest = &rest[1..];
            continue;
        };
        let after = &rest[code.written.len()..];
        let ended = ends.get(code.name).is_some_and(|left| *left > 0);
        if let Some(left) = ends
            .get_mut(code.name)
            .filter(|_| code.closes || matches!(code.name, "caption" | "wp_caption" | "embed"))
        {
            *left = left.saturating_sub(1);
        }
        rest = match code.name {
            "caption" | "wp_caption" if !code.closes && ended => {
                let (inner, after) = until_closed(after, code.name);
                out.html.push_str(&captioned(inner, code.attributes));
                after
            }
            "embed" if !code.closes && ended => {
                let (inner, after) = until_closed(after, code.name);
                out.html.push_str(&around("p", &link(inner.trim(), &escaped(inner.trim()))));
                after
            }
            "gallery" => {
                out.html.push_str(&gallery(&code, attachments, &mut out.dropped));
                after
            }
            "audio" | "video" | "playlist" => {
                out.html.push_str(&recording(&code, &mut out.dropped));
                after
            }
            name if code.closes
                || ends.contains_key(name)
                || code.attributes.contains('=')
                || code.written.ends_with("/]") =>
            {
                drop_code(&code, &mut out.dropped);
                after
            }
            // Brackets of the writer’s own: “[sic]”, “[1]”.
            _ => {
                out.html.push_str(code.written);
                after
            }
        };
    }
    out.html.push_str(rest);
    out
}

fn drop_code(code: &Code<'_>, dropped: &mut Vec<String>) {
    if dropped.len() < NAMED && !code.closes {
        dropped.push(code.written.to_owned());
    }
}

fn codes(text: &str) -> impl Iterator<Item = Code<'_>> {
    text.match_indices('[').filter_map(|(at, _)| code(&text[at..]))
}

/// The shortcode that a text begins with. Its name is in small letters, digits, `-` and `_`.
fn code(text: &str) -> Option<Code<'_>> {
    let inside = text.strip_prefix('[')?;
    let window = &inside[..inside.floor_char_boundary(LONGEST)];
    let end = window.find([']', '[', '<']).filter(|end| window[*end..].starts_with(']'))?;
    let written = &text[..end + 2];
    let inside = &inside[..end];
    let (closes, inside) = match inside.strip_prefix('/') {
        Some(inside) => (true, inside),
        None => (false, inside),
    };
    let name_end =
        inside.find(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_')));
    let (name, attributes) = inside.split_at(name_end.unwrap_or(inside.len()));
    let parted = attributes.is_empty() || attributes.starts_with(|c: char| c.is_whitespace() || c == '/');
    let named = name.starts_with(|c: char| c.is_ascii_lowercase());
    (named && parted).then_some(Code { written, name, attributes, closes })
}

/// What stands before the end of a shortcode, and what after.
fn until_closed<'a>(text: &'a str, name: &str) -> (&'a str, &'a str) {
    text.split_once(&format!("[/{name}]")).unwrap_or((text, ""))
}

/// A picture, maybe in a link, and the words after it.
fn captioned(inner: &str, attributes: &str) -> String {
    let Some(picture) = inner.find("<img") else { return inner.to_owned() };
    let Some(end) = inner[picture..].find('>') else { return inner.to_owned() };
    let mut end = picture + end + 1;
    let after = inner[end..].trim_start();
    if after.starts_with("</a>") {
        end = inner.len() - after.len() + "</a>".len();
    }
    let said = match inner[end..].trim() {
        "" => escaped(&attribute(attributes, "caption").unwrap_or_default()),
        said => said.to_owned(),
    };
    around("figure", &format!("{}{}", &inner[..end], around("figcaption", &said)))
}

fn gallery(code: &Code<'_>, attachments: &Attachments, dropped: &mut Vec<String>) -> String {
    let ids = attribute(code.attributes, "ids").unwrap_or_default();
    let shown: Vec<String> = ids
        .split(',')
        .filter_map(|id| picture(attachments.get(id.trim())?))
        .filter_map(|picture| match &picture.source {
            PictureSource::Named { name } => Some(figure(name, &picture.alt, &picture.caption)),
            PictureSource::Enclosed { .. } => None,
        })
        .collect();
    if shown.is_empty() {
        drop_code(code, dropped);
    }
    shown.concat()
}

/// A recording can’t be mailed; a link to it can.
fn recording(code: &Code<'_>, dropped: &mut Vec<String>) -> String {
    let found = ["src", "mp3", "m4a", "ogg", "wav", "mp4", "m4v", "webm"]
        .iter()
        .find_map(|key| attribute(code.attributes, key));
    match found {
        Some(address) => around("p", &link(&address, &escaped(&address))),
        None => {
            drop_code(code, dropped);
            String::new()
        }
    }
}

/// The value of an attribute, in quotes of either kind or none.
fn attribute(attributes: &str, name: &str) -> Option<String> {
    let mut rest = attributes;
    loop {
        let (key, after) = rest.split_once('=')?;
        let key = key.rsplit(char::is_whitespace).next().unwrap_or_default();
        let after = after.trim_start();
        let (value, next) = match after.chars().next() {
            Some(quote @ ('"' | '\'')) => after[1..].split_once(quote).unwrap_or((&after[1..], "")),
            _ => after.split_once(char::is_whitespace).unwrap_or((after, "")),
        };
        if key == name {
            return Some(value.to_owned());
        }
        rest = next;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(text: &str) -> String {
        expanded(text, &Attachments::new()).html
    }

    #[test]
    fn a_caption_becomes_a_figure() {
        let caption = r#"[caption id="attachment_7" align="alignnone" width="300"]<a href="https://proof.example/a"><img src="https://proof.example/pier.jpg" alt="A pier" /></a> The pier. Photo: Depot[/caption] And on."#;
        assert_eq!(
            html(caption),
            r#"<figure><a href="https://proof.example/a"><img src="https://proof.example/pier.jpg" alt="A pier" /></a><figcaption>The pier. Photo: Depot</figcaption></figure> And on."#
        );
        assert_eq!(
            html(r#"[caption caption="Old form"]<img src="a.jpg">[/caption]"#),
            r#"<figure><img src="a.jpg"><figcaption>Old form</figcaption></figure>"#
        );
        assert_eq!(html("[caption]no picture[/caption]"), "no picture");
        assert_eq!(html("[caption width=\"1\"]never closed"), "never closed");
    }

    #[test]
    fn a_shortcode_of_a_plugin_goes_and_its_words_stay() {
        let made =
            expanded("a [box color=\"red\"]b[/box] [toc] c[sic] [1] [Name] [gallery]", &Attachments::new());
        assert_eq!(made.html, "a b [toc] c[sic] [1] [Name] ");
        assert_eq!(made.dropped, ["[box color=\"red\"]", "[gallery]"]);
    }

    #[test]
    fn a_recording_becomes_a_link() {
        assert_eq!(
            html("[audio mp3='https://proof.example/a.mp3'][/audio]"),
            r#"<p><a href="https://proof.example/a.mp3">https://proof.example/a.mp3</a></p>"#
        );
    }

    #[test]
    fn time_is_linear() {
        assert_eq!(html(&"[caption]".repeat(100_000)).len(), 900_000);
        assert_eq!(html(&"[".repeat(500_000)).len(), 500_000);
    }
}
