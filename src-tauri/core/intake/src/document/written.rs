//! A document as it was written: paragraphs, each with what its style makes of it.

use crate::inline::push_linked;
use crate::report::Why;
use crate::{Draft, IntakeError};
use model::document::{LinkAttrs, inline_text};
use model::{IllustrationId, Inline, Mark, address};
use std::borrow::Cow;

/// A paragraph, or what stands in the place of one.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Written {
    pub(crate) kind: Kind,
    pub(crate) content: Vec<Inline>,
}

/// What a paragraph is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Kind {
    Title,
    Subtitle,
    /// A heading, 1 the highest.
    Heading(u8),
    Body,
    Quote,
    /// What is printed under a picture.
    Caption,
    Item(Item),
    /// A row of a table.
    Row,
    Picture(IllustrationId),
}

/// An item of a list.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Item {
    /// Which list; two that stand side by side stay two.
    pub(crate) list: String,
    /// How many lists it stands inside of, besides its own.
    pub(crate) level: usize,
    /// Its number, or a bullet.
    pub(crate) number: Option<u32>,
}

impl Kind {
    /// What paragraphs of a style are by its name, whatever its capitals and spaces; none where it says nothing.
    pub(crate) fn named(style: &str) -> Option<Kind> {
        let name = style.to_lowercase().replace([' ', '-', '_'], "");
        if let Some(level) = name.strip_prefix("heading") {
            return level.parse().ok().filter(|level| (1..=9).contains(level)).map(Kind::Heading);
        }
        Some(match name.as_str() {
            "title" | "doctitle" => Kind::Title,
            "subtitle" => Kind::Subtitle,
            "caption" | "figure" | "illustration" => Kind::Caption,
            "quote" | "intensequote" | "quotations" | "blocktext" | "blockquote" => Kind::Quote,
            _ => return None,
        })
    }
}

impl Written {
    pub(crate) fn text(&self) -> String {
        inline_text(&self.content)
    }
}

/// How a run is set.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Line {
    pub(crate) strong: bool,
    pub(crate) em: bool,
    pub(crate) strikethrough: bool,
    /// Where it leads, as written.
    pub(crate) href: Option<String>,
}

/// A document on its way from its format into a draft.
#[derive(Default)]
pub(crate) struct Writing {
    pub(crate) draft: Draft,
    pub(crate) paragraphs: Vec<Written>,
    /// Footnotes and endnotes in the order of their marks.
    pub(crate) notes: Vec<Vec<Inline>>,
}

/// The most paragraphs of a document.
const PARAGRAPHS: usize = 200_000;

impl Writing {
    /// Adds a paragraph, white space around it taken off; one that says nothing is left out.
    ///
    /// # Errors
    /// `intake.too_large`
    pub(crate) fn push(&mut self, kind: Kind, content: Vec<Inline>) -> Result<(), IntakeError> {
        let content = trimmed(content);
        if content.is_empty() && !matches!(kind, Kind::Picture(_)) {
            return Ok(());
        }
        if self.paragraphs.len() >= PARAGRAPHS {
            return Err(IntakeError::TooLarge { limit_mib: crate::LIMIT_MIB });
        }
        self.paragraphs.push(Written { kind, content });
        Ok(())
    }

    /// Adds words to a line.
    pub(crate) fn words(&mut self, text: &str, set: &Line, out: &mut Vec<Inline>) {
        if text.is_empty() {
            return;
        }
        let href = set.href.as_deref().and_then(|href| {
            let safe = address::link(href).map(Cow::into_owned);
            // Within a document a link is a bookmark, and says nothing outside of it.
            if safe.is_none() && !href.starts_with('#') && !href.is_empty() {
                self.unsafe_link(href);
            }
            safe
        });
        let link = href.map(|href| Mark::Link { attrs: LinkAttrs { href } });
        let marks = [
            set.strong.then_some(Mark::Strong),
            set.em.then_some(Mark::Em),
            link,
            set.strikethrough.then_some(Mark::Strikethrough),
        ];
        let marks: Vec<Mark> = marks.into_iter().flatten().collect();
        match out.last_mut() {
            Some(Inline::Text { text: last, marks: same }) if *same == marks => last.push_str(text),
            _ => out.push(Inline::Text { text: text.to_owned(), marks }),
        }
    }

    fn unsafe_link(&mut self, href: &str) {
        let known = self.draft.report.dropped.iter();
        if !known.rev().take(50).any(|one| one.why == Why::UnsafeLink && one.text == href) {
            self.draft.report.drop(Why::UnsafeLink, href);
        }
    }
}

/// A line without white space and breaks at its ends, bare addresses as links.
fn trimmed(mut content: Vec<Inline>) -> Vec<Inline> {
    loop {
        match content.first_mut() {
            Some(Inline::HardBreak) => drop(content.remove(0)),
            Some(Inline::Text { text, .. }) => {
                text.drain(..text.len() - text.trim_start().len());
                if !text.is_empty() {
                    break;
                }
                content.remove(0);
            }
            None => break,
        }
    }
    loop {
        match content.last_mut() {
            Some(Inline::HardBreak) => drop(content.pop()),
            Some(Inline::Text { text, .. }) => {
                text.truncate(text.trim_end().len());
                if !text.is_empty() {
                    break;
                }
                content.pop();
            }
            None => break,
        }
    }
    linked(content)
}

/// Makes links of addresses that stand bare.
fn linked(content: Vec<Inline>) -> Vec<Inline> {
    let mut out = Vec::with_capacity(content.len());
    for inline in content {
        match inline {
            Inline::Text { text, marks } if marks.is_empty() => push_linked(&text, &mut out),
            other => out.push(other),
        }
    }
    out
}

/// Where a field leads: `HYPERLINK "https://…" \o "…"`.
pub(crate) fn link_in(instruction: &str) -> Option<String> {
    let rest = instruction.trim().strip_prefix("HYPERLINK")?.trim_start();
    if rest.starts_with('\\') {
        return Some("#".into());
    }
    let quoted = rest.strip_prefix('"').and_then(|rest| rest.split('"').next());
    quoted.or_else(|| rest.split_whitespace().next()).map(str::to_owned)
}
