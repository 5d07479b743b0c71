//! The one serialiser of written text: a document becomes HTML in the theme's styles.
//!
//! Every word passes `escape`, every address `address::link`; the document has no node for raw markup. Headings never skip a level
//! below the headline they stand under, whatever levels the writer chose.

use crate::{
    RenderError, escape,
    press::{Here, Press},
    theme::{BodyTags, Script, Template},
};
use minijinja::context;
use model::{Block, Document, Inline, ListItem, Mark, PicturePlace, address};
use std::borrow::Cow;
use std::fmt::Write;

/// What the body of a story takes, about.
const ROOM_BYTES: usize = 1024;

/// How a document is set at its place.
pub(crate) struct Setting<'a> {
    /// The script of its language.
    pub script: Script,
    /// Its language, where that is not the publication's.
    pub lang: Option<&'a str>,
    /// The level of the heading that it stands under.
    pub under_level: u8,
    /// A link that closes the text, in the last paragraph where there is one: address and words.
    pub closing: Option<(&'a str, &'a str)>,
    /// The headline that it runs under.
    pub beside: &'a str,
}

/// A document as HTML.
///
/// # Errors
/// [`RenderError::PictureMissing`] where it shows a picture that did not come with the issue.
pub(crate) fn html(
    press: &mut Press<'_>,
    document: &Document,
    setting: &Setting<'_>,
) -> Result<String, RenderError> {
    let theme = press.theme;
    let mut serialiser = Serialiser {
        tags: theme.body_tags(setting.script),
        column_px: theme.sizes().column,
        indent_px: theme.sizes().indent,
        out: String::with_capacity(ROOM_BYTES),
        level: setting.under_level,
        press,
        setting,
    };
    serialiser.document(document)?;
    let mut html = serialiser.out;
    html.truncate(html.trim_end_matches('\n').len());
    Ok(html)
}

struct Serialiser<'s, 'a> {
    press: &'s mut Press<'a>,
    setting: &'s Setting<'s>,
    tags: &'s BodyTags,
    out: String,
    /// The level of the heading above, to not skip one.
    level: u8,
    /// The width at hand for a picture.
    column_px: u32,
    indent_px: u32,
}

impl Serialiser<'_, '_> {
    fn document(&mut self, document: &Document) -> Result<(), RenderError> {
        let blocks = printed(&document.content);
        let Some((href, words)) = self.setting.closing else { return self.blocks(&document.content) };
        let last = match blocks.last() {
            Some(Block::Paragraph { content }) => {
                blocks[..blocks.len() - 1].iter().try_for_each(|block| self.block(block))?;
                content.as_slice()
            }
            _ => {
                self.blocks(&document.content)?;
                &[]
            }
        };
        self.open(&self.tags.paragraph);
        self.inlines(last);
        if !last.is_empty() {
            self.out.push(' ');
        }
        self.link(href);
        escape::push(&mut self.out, words);
        self.out.push_str("</a></p>\n");
        Ok(())
    }

    fn blocks(&mut self, blocks: &[Block]) -> Result<(), RenderError> {
        printed(blocks).into_iter().try_for_each(|block| self.block(block))
    }

    fn block(&mut self, block: &Block) -> Result<(), RenderError> {
        match block {
            Block::Paragraph { content } => {
                self.open(&self.tags.paragraph);
                self.inlines(content);
                self.out.push_str("</p>\n");
            }
            Block::Heading { attrs, content } => self.heading(attrs.level, content),
            Block::BulletList { content } => {
                self.open(&self.tags.bullets);
                self.items(content)?;
                self.out.push_str("</ul>\n");
            }
            Block::OrderedList { attrs, content } => {
                self.numbers(&self.tags.numbers, attrs.start);
                self.items(content)?;
                self.out.push_str("</ol>\n");
            }
            Block::Blockquote { attrs, content } => {
                self.out.push_str(&self.tags.quote);
                self.out.push_str(" class=\"l\">\n");
                self.indented(|serialiser| serialiser.blocks(content))?;
                self.quote_source(attrs.source.trim());
                self.out.push_str("</blockquote>\n");
            }
            Block::Picture { attrs } => {
                let here = Here {
                    place: PicturePlace::Text,
                    column_px: self.column_px,
                    overrides: None,
                    beside: self.setting.beside,
                };
                let picture = self.press.picture(attrs.illustration, here)?;
                let words = context! { lang => self.setting.lang, picture => picture.for_template() };
                let figure = self.press.print(Template::Figure, self.setting.script, words)?;
                self.out.push_str(&figure);
            }
            Block::Divider => {
                self.out.push_str(&self.tags.line);
                self.out.push_str(" class=\"l\">&nbsp;</p>\n");
            }
        }
        Ok(())
    }

    fn heading(&mut self, level: u8, content: &[Inline]) {
        let style = if level <= 1 { &self.tags.heading_high } else { &self.tags.heading_low };
        self.level = (self.setting.under_level + level.max(1)).min(self.level + 1).min(6);
        // Writing to a String can't fail.
        let _ = write!(self.out, "<h{}{style}>", self.level);
        self.inlines(content);
        let _ = writeln!(self.out, "</h{}>", self.level);
    }

    fn quote_source(&mut self, source: &str) {
        if !source.is_empty() {
            self.out.push_str(&self.tags.quote_source);
            self.out.push_str(" class=\"m\">— ");
            escape::push(&mut self.out, source);
            self.out.push_str("</p>\n");
        }
    }

    fn numbers(&mut self, tag: &str, start: u32) {
        self.out.push_str(tag);
        if start != 1 {
            let _ = write!(self.out, " start=\"{start}\"");
        }
        self.out.push('>');
    }

    fn items(&mut self, items: &[ListItem]) -> Result<(), RenderError> {
        self.out.push('\n');
        self.indented(|serialiser| items.iter().try_for_each(|item| serialiser.item(item)))
    }

    /// An item; the paragraph that it begins with needs no element of its own.
    fn item(&mut self, item: &ListItem) -> Result<(), RenderError> {
        self.open(&self.tags.item);
        let blocks = printed(&item.content);
        let rest = match blocks.split_first() {
            Some((Block::Paragraph { content }, rest)) => {
                self.inlines(content);
                rest
            }
            _ => &blocks[..],
        };
        for block in rest {
            match block {
                Block::BulletList { content } => {
                    self.open(&self.tags.bullets_inside);
                    self.items(content)?;
                    self.out.push_str("</ul>");
                }
                Block::OrderedList { attrs, content } => {
                    self.numbers(&self.tags.numbers_inside, attrs.start);
                    self.items(content)?;
                    self.out.push_str("</ol>");
                }
                Block::Paragraph { content } => {
                    self.out.push_str("<br>");
                    self.inlines(content);
                }
                other => self.block(other)?,
            }
        }
        self.out.push_str("</li>\n");
        Ok(())
    }

    fn indented(
        &mut self,
        work: impl FnOnce(&mut Self) -> Result<(), RenderError>,
    ) -> Result<(), RenderError> {
        let column_px = self.column_px;
        self.column_px = column_px.saturating_sub(self.indent_px).max(self.indent_px);
        let done = work(self);
        self.column_px = column_px;
        done
    }

    /// A run of text. Neighbours with the same link share one element.
    fn inlines(&mut self, content: &[Inline]) {
        let mut at = Led::default();
        for inline in content {
            let (text, marks) = match inline {
                Inline::HardBreak => {
                    self.out.push_str("<br>");
                    continue;
                }
                Inline::Text { text, marks } => (text, marks),
            };
            let href = marks.iter().find_map(|mark| match mark {
                Mark::Link { attrs } => Some(attrs.href.as_str()),
                _ => None,
            });
            if href != at.written {
                self.close_link(&at);
                at = Led { written: href, address: href.and_then(address::link) };
                if let Some(address) = &at.address {
                    self.link(address);
                }
            }
            self.marked(text, marks);
        }
        self.close_link(&at);
    }

    /// Ends a link. An address that may not be one stands after its words instead, so that no one's text is lost.
    fn close_link(&mut self, at: &Led<'_>) {
        match at.written {
            _ if at.address.is_some() => self.out.push_str("</a>"),
            Some(href) if !href.trim().is_empty() => {
                self.out.push_str(" (");
                escape::push(&mut self.out, href.trim());
                self.out.push(')');
            }
            _ => {}
        }
    }

    fn marked(&mut self, text: &str, marks: &[Mark]) {
        let tags = self.tags;
        let set = [
            (Mark::Strong, tags.strong.as_str(), "</strong>"),
            (Mark::Em, tags.em.as_str(), "</em>"),
            (Mark::Strikethrough, "<s", "</s>"),
            (Mark::Code, tags.code.as_str(), "</code>"),
        ];
        for (mark, opening, _) in &set {
            if marks.contains(mark) {
                self.open(opening);
            }
        }
        escape::push(&mut self.out, text);
        for (mark, _, closing) in set.iter().rev() {
            if marks.contains(mark) {
                self.out.push_str(closing);
            }
        }
    }

    fn link(&mut self, href: &str) {
        self.out.push_str(&self.tags.link);
        self.out.push_str(" href=\"");
        escape::push(&mut self.out, href);
        self.out.push_str("\">");
    }

    fn open(&mut self, tag: &str) {
        self.out.push_str(tag);
        self.out.push('>');
    }
}

/// The blocks without those that hold nothing: an empty paragraph is a key pressed once too often.
pub(crate) fn printed(blocks: &[Block]) -> Vec<&Block> {
    blocks.iter().filter(|block| !is_blank(block)).collect()
}

fn is_blank(block: &Block) -> bool {
    match block {
        Block::Paragraph { content } | Block::Heading { content, .. } => {
            content.iter().all(|inline| match inline {
                Inline::Text { text, .. } => text.trim().is_empty(),
                Inline::HardBreak => true,
            })
        }
        Block::BulletList { content } | Block::OrderedList { content, .. } => {
            content.iter().all(|item| item.content.iter().all(is_blank))
        }
        Block::Blockquote { content, .. } => content.iter().all(is_blank),
        Block::Picture { .. } | Block::Divider => false,
    }
}

/// The link that a run of text is in.
#[derive(Default)]
struct Led<'a> {
    /// As it is written, if it is in one.
    written: Option<&'a str>,
    /// Where it leads; nowhere if it may not.
    address: Option<Cow<'a, str>>,
}
