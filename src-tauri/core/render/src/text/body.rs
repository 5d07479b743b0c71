//! A document as plain text.

use super::Writer;
use crate::{RenderError, body::printed, press::Press};
use model::{Block, Document, Inline, ListItem, Mark, address};

/// Writes a document, with a link (address and words) after its last paragraph.
///
/// # Errors
/// [`RenderError::PictureMissing`] where it shows a picture that did not come with the issue.
pub(crate) fn body(
    press: &Press<'_>,
    document: &Document,
    closing: Option<(&str, &str)>,
    out: &mut Writer,
) -> Result<(), RenderError> {
    let mut blocks = printed(&document.content);
    let closing = closing.map(|(href, words)| format!("{words} ({href})"));
    let last = match (&closing, blocks.last()) {
        (Some(_), Some(Block::Paragraph { content })) => {
            blocks.pop();
            inlines(content)
        }
        _ => String::new(),
    };
    let mut column = Column { press, out, indent: String::new() };
    column.blocks(&blocks)?;
    if let Some(closing) = closing {
        out.paragraph(format!("{last} {closing}").trim());
    }
    Ok(())
}

/// A column of text, standing in by an indent.
struct Column<'c, 'a> {
    press: &'c Press<'a>,
    out: &'c mut Writer,
    indent: String,
}

impl Column<'_, '_> {
    fn blocks(&mut self, blocks: &[&Block]) -> Result<(), RenderError> {
        blocks.iter().try_for_each(|block| self.block(block))
    }

    fn block(&mut self, block: &Block) -> Result<(), RenderError> {
        match block {
            Block::Paragraph { content } => self.out.hanging(&self.indent, &self.indent, &inlines(content)),
            Block::Heading { content, .. } => {
                let text = inlines(content);
                if self.indent.is_empty() {
                    self.out.heading(&text, '-');
                } else {
                    self.out.hanging(&self.indent, &self.indent, &text);
                }
            }
            Block::BulletList { content } => {
                self.out.blank();
                self.items(content, |_| "• ".to_owned())?;
            }
            Block::OrderedList { attrs, content } => {
                self.out.blank();
                self.items(content, |at| format!("{}. ", attrs.start as usize + at))?;
            }
            Block::Blockquote { attrs, content } => self.indented("> ", |column| {
                column.blocks(&printed(content))?;
                let source = attrs.source.trim();
                if !source.is_empty() {
                    column.out.hanging(&column.indent, &column.indent, &format!("— {source}"));
                }
                Ok(())
            })?,
            Block::Picture { attrs } => {
                self.out.picture(&self.press.picture_words(attrs.illustration, None)?, self.press.words);
            }
            Block::Divider => self.out.line(),
        }
        Ok(())
    }

    fn items(&mut self, items: &[ListItem], sign: impl Fn(usize) -> String) -> Result<(), RenderError> {
        for (at, item) in items.iter().enumerate() {
            let sign = sign(at);
            let hang = " ".repeat(sign.chars().count());
            let blocks = printed(&item.content);
            let rest = match blocks.split_first() {
                Some((Block::Paragraph { content }, rest)) => {
                    let first = format!("{}{sign}", self.indent);
                    self.out.lines(&first, &format!("{}{hang}", self.indent), &inlines(content));
                    rest
                }
                _ => &blocks[..],
            };
            self.indented(&hang, |column| rest.iter().try_for_each(|block| column.inside(block)))?;
        }
        Ok(())
    }

    /// A block within an item: lists follow without a blank line.
    fn inside(&mut self, block: &Block) -> Result<(), RenderError> {
        match block {
            Block::BulletList { content } => self.items(content, |_| "• ".to_owned()),
            Block::OrderedList { attrs, content } => {
                self.items(content, |at| format!("{}. ", attrs.start as usize + at))
            }
            Block::Paragraph { content } => {
                self.out.lines(&self.indent, &self.indent, &inlines(content));
                Ok(())
            }
            other => self.block(other),
        }
    }

    fn indented(
        &mut self,
        by: &str,
        work: impl FnOnce(&mut Self) -> Result<(), RenderError>,
    ) -> Result<(), RenderError> {
        let length = self.indent.len();
        self.indent.push_str(by);
        let done = work(self);
        self.indent.truncate(length);
        done
    }
}

/// A run of text: links as "words (address)", what no longer holds between tildes.
fn inlines(content: &[Inline]) -> String {
    let mut out = String::new();
    let mut linked: Option<(&str, usize)> = None;
    for inline in content {
        let (text, marks) = match inline {
            Inline::HardBreak => ("\n", &[][..]),
            Inline::Text { text, marks } => (text.as_str(), &marks[..]),
        };
        let href = marks.iter().find_map(|mark| match mark {
            Mark::Link { attrs } => Some(attrs.href.as_str()),
            _ => None,
        });
        if linked.map(|(at, _)| at) != href && !matches!(inline, Inline::HardBreak) {
            end_link(&mut out, linked.take());
            linked = href.map(|href| (href, out.len()));
        }
        if marks.contains(&Mark::Strikethrough) {
            out.extend(["~~", text, "~~"]);
        } else {
            out.push_str(text);
        }
    }
    end_link(&mut out, linked);
    out
}

/// Puts the address after the words that began at `from`; not where the words are the address.
fn end_link(out: &mut String, linked: Option<(&str, usize)>) {
    let Some((href, from)) = linked else { return };
    let href = &*address::link(href).unwrap_or(href.trim().into());
    let words = &out[from..];
    if href.is_empty() || words == href || href.strip_prefix("mailto:") == Some(words) {
        return;
    }
    // The space after a link often belongs to its words.
    let spaces = words[words.trim_end().len()..].to_owned();
    out.truncate(out.len() - spaces.len());
    out.extend([" (", href, ")", &spaces]);
}
