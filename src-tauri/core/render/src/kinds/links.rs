//! A links roundup: links found elsewhere, each with its source.

use crate::{RenderError, press::Press, text::Writer, theme::Template};
use minijinja::{Value, context};
use model::{Roundup, RoundupLink, address};
use std::borrow::Cow;

/// What is printed of a link.
struct Printed<'a> {
    title: Cow<'a, str>,
    source: &'a str,
    text: &'a str,
    /// Where it leads; an address that may not be a link leads nowhere.
    href: Option<Cow<'a, str>>,
}

impl<'a> Printed<'a> {
    /// What is printed of it; `None` where it says nothing. Without a title the source or the address stands for it.
    fn of(link: &'a RoundupLink) -> Option<Self> {
        let href = address::link(&link.href);
        let (title, source, text) = (link.title.trim(), link.source.trim(), link.text.trim());
        let (title, source) = match (title, source, &href) {
            ("", "", Some(address)) => (address.clone(), ""),
            ("", source, _) => (source.into(), ""),
            (title, source, _) => (title.into(), source),
        };
        (!(title.is_empty() && text.is_empty())).then_some(Printed { title, source, text, href })
    }
}

pub(super) fn html(press: &Press<'_>, roundup: &Roundup) -> Result<String, RenderError> {
    let title = roundup.title.trim();
    let links: Vec<Value> = roundup
        .links
        .iter()
        .filter_map(Printed::of)
        .map(|Printed { title, source, text, href }| context! { title, source, text, href })
        .collect();
    if title.is_empty() && links.is_empty() {
        return Ok(String::new());
    }
    press.print(Template::Links, press.script, context! { title, links })
}

pub(super) fn text(roundup: &Roundup, out: &mut Writer) {
    out.heading(roundup.title.trim(), '-');
    for Printed { title, source, text, href } in roundup.links.iter().filter_map(Printed::of) {
        let line = if source.is_empty() { title.into_owned() } else { format!("{title} ({source})") };
        let first = if line.is_empty() { text } else { &line };
        out.hanging("- ", "  ", first);
        if !line.is_empty() {
            out.lines("  ", "  ", text);
        }
        if let Some(href) = href.filter(|href| *href != line) {
            out.lines("  ", "  ", &href);
        }
    }
}
