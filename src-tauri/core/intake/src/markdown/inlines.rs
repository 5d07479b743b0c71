//! The inline part of a Markdown tree: emphasis, links, code, breaks.

use crate::characters::is_unspaced;
use crate::credit_line::parted;
use crate::inline::push_linked;
use crate::report::{Report, Why};
use crate::{Draft, PictureSource};
use comrak::arena_tree::NodeEdge;
use comrak::nodes::{Node, NodeLink, NodeValue};
use model::document::LinkAttrs;
use model::{Inline, Mark, address};
use std::borrow::Cow;

/// The inline content of a paragraph, heading or table cell. The pictures among it are added to the draft's, for who asked
/// to set them; what can't be held is reported.
///
/// The tree is walked without recursion: emphasis may be nested as deep as the text is long.
pub(crate) fn inlines<'a>(parent: Node<'a>, draft: &mut Draft) -> Vec<Inline> {
    let mut line = Line { out: Vec::new(), marks: Open::default(), soft_break: false };
    let mut picture: Option<Node<'a>> = None;
    for edge in parent.traverse() {
        match edge {
            NodeEdge::Start(node) if picture.is_none() => {
                if let NodeValue::Image(link) = &node.data().value {
                    picture = Some(node);
                    add_picture(node, link, draft);
                } else {
                    line.open(&node.data().value, &mut draft.report);
                }
            }
            NodeEdge::End(node) => match picture {
                Some(inside) if inside.same_node(node) => {
                    picture = None;
                    // The words on both sides of it stay two words.
                    line.soft_break = true;
                }
                Some(_) => {}
                None => line.close(&node.data().value),
            },
            NodeEdge::Start(_) => {}
        }
    }
    line.out
}

/// The words in a tree, without marks.
pub(crate) fn words(node: Node<'_>) -> String {
    let mut out = String::new();
    for inner in node.descendants() {
        match &inner.data().value {
            NodeValue::Text(text) => out.push_str(text),
            NodeValue::Code(code) => out.push_str(&code.literal),
            NodeValue::HtmlInline(html) => out.push_str(html),
            NodeValue::SoftBreak | NodeValue::LineBreak => out.push(' '),
            _ => {}
        }
    }
    out.trim().to_owned()
}

/// Adds a picture to those of the body: its words are its alt text, its title the caption, and the credit that this ends in.
pub(crate) fn add_picture(node: Node<'_>, link: &NodeLink, draft: &mut Draft) {
    let source = PictureSource::named(&link.url);
    let (caption, credit) = parted(&link.title);
    draft.add_picture(source, words(node), caption, credit.map(|(_, credit)| credit));
    drop_inner(node, &mut draft.report);
}

/// Reports the addresses of links and pictures that stand in a picture's words.
pub(crate) fn drop_inner(picture: Node<'_>, report: &mut Report) {
    for node in picture.descendants().skip(1) {
        if let NodeValue::Image(link) | NodeValue::Link(link) = &node.data().value {
            let parts = [link.url.as_str(), &link.title];
            report.drop(Why::PictureWords, parts.join(" ").trim());
        }
    }
}

/// A picture as the report shows it: its words, then where it is, and where the pictures and links in its words are.
pub(crate) fn picture_words(picture: Node<'_>) -> String {
    let mut shown = vec![words(picture)];
    for node in picture.descendants() {
        if let NodeValue::Image(link) | NodeValue::Link(link) = &node.data().value {
            shown.extend([link.title.clone(), link.url.clone()]);
        }
    }
    shown.retain(|text| !text.is_empty());
    shown.join(" · ")
}

struct Line {
    out: Vec<Inline>,
    marks: Open,
    /// A line end was read that may need a space, which shows when the next word comes.
    soft_break: bool,
}

/// What is open: how often, since emphasis may stand in emphasis.
#[derive(Default)]
struct Open {
    strong: usize,
    em: usize,
    strikethrough: usize,
    link: Option<OpenLink>,
}

struct OpenLink {
    /// Where it leads; `None` where no link may lead.
    href: Option<String>,
    /// Whether it has words yet.
    has_words: bool,
}

impl Open {
    fn marks(&self) -> Vec<Mark> {
        let href = self.link.as_ref().and_then(|link| link.href.clone());
        let open = [
            (self.strong > 0).then_some(Mark::Strong),
            (self.em > 0).then_some(Mark::Em),
            href.map(|href| Mark::Link { attrs: LinkAttrs { href } }),
            (self.strikethrough > 0).then_some(Mark::Strikethrough),
        ];
        open.into_iter().flatten().collect()
    }
}

impl Line {
    fn open(&mut self, value: &NodeValue, report: &mut Report) {
        match value {
            NodeValue::Text(text) => self.push(text),
            NodeValue::Code(code) => {
                self.end_soft_break(&code.literal);
                let mut marks = self.marks.marks();
                marks.push(Mark::Code);
                self.push_marked(code.literal.clone(), marks);
            }
            NodeValue::HtmlInline(html) => self.html(html, report),
            NodeValue::SoftBreak => self.soft_break = true,
            NodeValue::LineBreak => self.hard_break(),
            NodeValue::Strong => self.marks.strong += 1,
            NodeValue::Emph => self.marks.em += 1,
            NodeValue::Strikethrough => self.marks.strikethrough += 1,
            NodeValue::Link(link) => {
                let href = address::link(&link.url).map(Cow::into_owned);
                if href.is_none() {
                    report.drop(Why::UnsafeLink, link.url.as_str());
                }
                if !link.title.is_empty() {
                    report.drop(Why::LinkTitle, link.title.as_str());
                }
                self.marks.link = Some(OpenLink { href, has_words: false });
            }
            _ => {}
        }
    }

    fn close(&mut self, value: &NodeValue) {
        match value {
            NodeValue::Strong => self.marks.strong -= 1,
            NodeValue::Emph => self.marks.em -= 1,
            NodeValue::Strikethrough => self.marks.strikethrough -= 1,
            NodeValue::Link(link) => {
                // A link without words would vanish with its address.
                if self.marks.link.as_ref().is_some_and(|open| open.href.is_some() && !open.has_words) {
                    self.push(&link.url);
                }
                self.marks.link = None;
            }
            _ => {}
        }
    }

    /// HTML is shown as it stands, but for a break, which is one, and a comment, which shows nothing.
    fn html(&mut self, html: &str, report: &mut Report) {
        let tag = html.trim_start_matches('<').trim_end_matches(['>', '/', ' ']);
        if tag.eq_ignore_ascii_case("br") {
            return self.hard_break();
        }
        report.drop(Why::Markup, html);
        if !html.starts_with("<!--") {
            self.push(html);
        }
    }

    fn hard_break(&mut self) {
        self.soft_break = false;
        self.out.push(Inline::HardBreak);
    }

    fn push(&mut self, text: &str) {
        self.end_soft_break(text);
        let marks = self.marks.marks();
        if self.marks.link.is_some() {
            return self.push_marked(text.to_owned(), marks);
        }
        let mut linked = Vec::new();
        push_linked(text, &mut linked);
        for inline in linked {
            if let Inline::Text { text, marks: found } = inline {
                self.push_marked(text, with_links(&marks, found));
            }
        }
    }

    /// A line end between two words is a space, but not between two Chinese characters; and a row of a table is a line.
    fn end_soft_break(&mut self, next: &str) {
        if !std::mem::take(&mut self.soft_break) {
            return;
        }
        let last = match self.out.last() {
            Some(Inline::Text { text, .. }) => text.chars().next_back(),
            _ => return,
        };
        if next.starts_with('|') {
            return self.out.push(Inline::HardBreak);
        }
        let first = next.chars().next();
        let is = |c: Option<char>, kind: fn(char) -> bool| c.is_some_and(kind);
        let is_apart = is(last, char::is_whitespace) || is(first, char::is_whitespace);
        if !(is_apart || is(last, is_unspaced) && is(first, is_unspaced)) {
            self.push_marked(" ".into(), self.marks.marks());
        }
    }

    fn push_marked(&mut self, text: String, marks: Vec<Mark>) {
        if text.is_empty() {
            return;
        }
        if let Some(link) = &mut self.marks.link {
            link.has_words = true;
        }
        match self.out.last_mut() {
            Some(Inline::Text { text: last, marks: same }) if *same == marks => last.push_str(&text),
            _ => self.out.push(Inline::Text { text, marks }),
        }
    }
}

/// Marks in the order in which a document lists them, the link of a bare address among them.
fn with_links(marks: &[Mark], links: Vec<Mark>) -> Vec<Mark> {
    let (before, after): (Vec<Mark>, Vec<Mark>) =
        marks.iter().cloned().partition(|mark| matches!(mark, Mark::Strong | Mark::Em));
    before.into_iter().chain(links).chain(after).collect()
}
