//! What stands in a paragraph: words, breaks, links, notes, comments, pictures.

use super::body::{After, Body, Comment, said};
use super::styles::Span;
use crate::PictureSource;
use crate::document::Line;
use crate::document::xml::{Child, Element};
use model::Inline;

/// The most comments about the same words that are followed.
const COMMENTS_AT_ONCE: usize = 100;

impl Body<'_, '_> {
    /// Adds what stands inside of a paragraph, a span or a link.
    pub(super) fn inside(&mut self, parent: &Element, span: Span, href: Option<&str>, out: &mut Vec<Inline>) {
        for child in &parent.children {
            match child {
                Child::Text(text) => self.say(text, span, href, out),
                Child::Element(inner) => self.part(inner, span, href, out),
            }
        }
    }

    fn part(&mut self, part: &Element, span: Span, href: Option<&str>, out: &mut Vec<Inline>) {
        match part.name.as_str() {
            "span" => {
                let own =
                    part.attribute("style-name").map(|style| self.styles.span(style)).unwrap_or_default();
                self.inside(part, own.over(span), href, out);
            }
            "a" => self.inside(part, span, part.attribute("href").or(href), out),
            "s" | "tab" => self.say(" ", span, href, out),
            "line-break" => out.push(Inline::HardBreak),
            "note" => self.note(part, out),
            "annotation" => self.comment(part),
            "annotation-end" => {
                let name = part.attribute("name").unwrap_or_default();
                self.commented.retain(|open| open != name);
            }
            "frame" => self.frame(part),
            shape if is_shape(shape) => self.text_in(part),
            "ruby" => {
                let text = |name: &str| part.child(name).map(Element::text).unwrap_or_default();
                let (base, reading) = (text("ruby-base"), text("ruby-text"));
                self.say(&format!("{base} ({reading})"), span, href, out);
            }
            "hidden-text" | "hidden-paragraph" => {
                let words = part.attribute("string-value").map_or_else(|| part.text(), str::to_owned);
                if !words.trim().is_empty() {
                    self.hidden.push(words);
                }
            }
            "change" | "change-start" | "change-end" | "soft-page-break" | "bookmark" | "event-listeners" => {
            }
            // A field holds the words that it gave.
            _ => self.inside(part, span, href, out),
        }
    }

    /// Adds words: white space in the file is one space, as in HTML.
    fn say(&mut self, text: &str, span: Span, href: Option<&str>, out: &mut Vec<Inline>) {
        let mut words = String::with_capacity(text.len());
        let mut ends_in_space = match out.last() {
            Some(Inline::Text { text, .. }) => text.ends_with(' '),
            _ => true,
        };
        for c in text.chars() {
            let is_space = matches!(c, ' ' | '\t' | '\n' | '\r');
            if is_space && !ends_in_space {
                words.push(' ');
            } else if !is_space && c != '\u{ad}' {
                words.push(c);
            }
            ends_in_space = is_space;
        }
        if span.hidden == Some(true) {
            if !words.trim().is_empty() {
                self.hidden.push(words);
            }
            return;
        }
        for name in &self.commented {
            let quoted = self.quoted.entry(name.clone()).or_default();
            if quoted.chars().count() < 200 {
                quoted.push_str(&words);
            }
        }
        let line = Line {
            strong: span.strong.unwrap_or(false),
            em: span.em.unwrap_or(false),
            strikethrough: span.strikethrough.unwrap_or(false),
            href: href.map(str::to_owned),
        };
        self.writing.words(&words, &line, out);
    }

    fn note(&mut self, note: &Element, out: &mut Vec<Inline>) {
        let Some(body) = note.child("note-body") else { return };
        let content = self.cell(body);
        if !content.is_empty() {
            self.writing.notes.push(content);
            let mark = format!("[{}]", self.writing.notes.len());
            self.writing.words(&mark, &Line::default(), out);
        }
    }

    pub(super) fn comment(&mut self, annotation: &Element) {
        let text = |name: &str| annotation.child(name).map(Element::text).unwrap_or_default();
        let name = annotation.attribute("name").unwrap_or_default().to_owned();
        if !name.is_empty() && self.commented.len() < COMMENTS_AT_ONCE {
            self.commented.push(name.clone());
        }
        let comment = Comment { name, who: text("creator"), when: text("date"), words: said(annotation) };
        if !comment.words.is_empty() {
            self.comments.push(comment);
        }
    }

    /// A picture, or a box with text, which is how LibreOffice sets a picture with its caption.
    pub(super) fn frame(&mut self, frame: &Element) {
        if let Some(text) = frame.child("text-box") {
            return self.text_in(text);
        }
        let images =
            || frame.elements().filter(|one| one.name == "image").filter_map(|image| image.attribute("href"));
        let is_drawn =
            |href: &&str| [".svg", ".emf", ".wmf", ".svm"].iter().any(|ending| href.ends_with(ending));
        let Some(href) = images().find(|href| !is_drawn(href)).or_else(|| images().next()) else { return };
        let alt = ["desc", "title"]
            .iter()
            .find_map(|name| frame.child(name))
            .map(Element::text)
            .unwrap_or_default();
        let source = self.picture(href);
        let picture = self.writing.draft.add_picture(source, alt.trim().replace('\n', " "), "", None);
        self.after.push(After::Picture(picture));
    }

    /// The paragraphs of a box or a drawn shape; they come after the paragraph in which it stands.
    pub(super) fn text_in(&mut self, shape: &Element) {
        for block in shape.elements() {
            match block.name.as_str() {
                "p" | "h" => {
                    let outer = std::mem::take(&mut self.after);
                    let (kind, content) = (self.kind(block), self.inlines(block));
                    let inner = std::mem::replace(&mut self.after, outer);
                    self.after.extend(inner);
                    self.after.push(After::Paragraph(kind, content));
                }
                "frame" => self.frame(block),
                // What a shape is called and described as; read with its picture where it has one.
                "title" | "desc" => {}
                inner if is_shape(inner) => self.text_in(block),
                _ => {
                    let content = self.cell(block);
                    self.after.push(After::Paragraph(crate::document::Kind::Body, content));
                }
            }
        }
    }

    fn picture(&mut self, href: &str) -> PictureSource {
        if href.contains("://") || href.starts_with("../") {
            // One that was only linked lies beside the document, one folder above its own root.
            return PictureSource::named(href.strip_prefix("../").unwrap_or(href));
        }
        let name = href.rsplit('/').next().unwrap_or_default().to_owned();
        let path = href.strip_prefix("./").unwrap_or(href);
        // One that is not there is an empty one: it is named, and looked for nowhere else.
        PictureSource::Enclosed { name, bytes: self.pack.read(path).unwrap_or_default() }
    }
}

/// Whether an element is a drawn shape, which may hold text.
pub(super) fn is_shape(name: &str) -> bool {
    matches!(
        name,
        "custom-shape"
            | "g"
            | "rect"
            | "ellipse"
            | "circle"
            | "polygon"
            | "polyline"
            | "path"
            | "regular-polygon"
            | "line"
            | "connector"
            | "caption"
            | "measure"
    )
}
