//! Walks over a body from top to bottom, quotes and items of lists included.

use super::{Block, Inline, ListItem, Mark};
use crate::IllustrationId;

/// The words of a run of inline content; a break becomes a line end.
pub fn inline_text(content: &[Inline]) -> String {
    content
        .iter()
        .map(|inline| match inline {
            Inline::Text { text, .. } => text.as_str(),
            Inline::HardBreak => "\n",
        })
        .collect()
}

pub(super) fn blocks_text(blocks: &[Block], out: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph { content } | Block::Heading { content, .. } => {
                out.push_str(&inline_text(content));
                out.push('\n');
            }
            Block::BulletList { content } | Block::OrderedList { content, .. } => {
                content.iter().for_each(|item| blocks_text(&item.content, out));
            }
            Block::Blockquote { attrs, content } => {
                blocks_text(content, out);
                if !attrs.source.is_empty() {
                    out.push_str(&attrs.source);
                    out.push('\n');
                }
            }
            Block::Picture { .. } | Block::Divider => {}
        }
    }
}

pub(super) fn blocks_pictures(blocks: &[Block], found: &mut Vec<IllustrationId>) {
    for block in blocks {
        match block {
            Block::Picture { attrs } => found.push(attrs.illustration),
            Block::BulletList { content } | Block::OrderedList { content, .. } => {
                content.iter().for_each(|item| blocks_pictures(&item.content, found));
            }
            Block::Blockquote { content, .. } => blocks_pictures(content, found),
            Block::Paragraph { .. } | Block::Heading { .. } | Block::Divider => {}
        }
    }
}

pub(super) fn blocks_without(blocks: Vec<Block>, illustration: IllustrationId) -> Vec<Block> {
    let without = |content| blocks_without(content, illustration);
    let items = |content: Vec<ListItem>| {
        content.into_iter().map(|item| ListItem { content: without(item.content) }).collect()
    };
    blocks
        .into_iter()
        .filter(|block| !matches!(block, Block::Picture { attrs } if attrs.illustration == illustration))
        .map(|block| match block {
            Block::BulletList { content } => Block::BulletList { content: items(content) },
            Block::OrderedList { attrs, content } => Block::OrderedList { attrs, content: items(content) },
            Block::Blockquote { attrs, content } => Block::Blockquote { attrs, content: without(content) },
            other => other,
        })
        .collect()
}

/// The blocks with something else where each picture stands. A quote or item that is left with nothing goes too.
pub(super) fn blocks_pictured(
    blocks: Vec<Block>,
    instead: &mut dyn FnMut(IllustrationId) -> Option<Block>,
) -> Vec<Block> {
    let mut made = Vec::with_capacity(blocks.len());
    for block in blocks {
        made.extend(match block {
            Block::Picture { attrs } => instead(attrs.illustration),
            Block::BulletList { content } => {
                items_pictured(content, instead).map(|content| Block::BulletList { content })
            }
            Block::OrderedList { attrs, content } => {
                items_pictured(content, instead).map(|content| Block::OrderedList { attrs, content })
            }
            Block::Blockquote { attrs, content } => Some(blocks_pictured(content, instead))
                .filter(|content| !content.is_empty() || !attrs.source.is_empty())
                .map(|content| Block::Blockquote { attrs, content }),
            other => Some(other),
        });
    }
    made
}

fn items_pictured(
    items: Vec<ListItem>,
    instead: &mut dyn FnMut(IllustrationId) -> Option<Block>,
) -> Option<Vec<ListItem>> {
    let pictured = items.into_iter().map(|item| ListItem { content: blocks_pictured(item.content, instead) });
    let items: Vec<ListItem> = pictured.filter(|item| !item.content.is_empty()).collect();
    (!items.is_empty()).then_some(items)
}

/// A link in a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linked {
    /// Where it leads.
    pub href: String,
    /// The words that it stands on.
    pub words: String,
    /// In which block of the body, counted from 1; quotes and lists are one block each.
    pub block: usize,
}

pub(super) fn linked(blocks: &[Block]) -> Vec<Linked> {
    let mut found = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        block_linked(block, at + 1, &mut found);
    }
    found
}

fn block_linked(block: &Block, at: usize, found: &mut Vec<Linked>) {
    let mut all = |blocks: &[Block]| blocks.iter().for_each(|inner| block_linked(inner, at, found));
    match block {
        Block::Paragraph { content } | Block::Heading { content, .. } => inline_linked(content, at, found),
        Block::BulletList { content } | Block::OrderedList { content, .. } => {
            content.iter().for_each(|item| all(&item.content));
        }
        Block::Blockquote { content, .. } => all(content),
        Block::Picture { .. } | Block::Divider => {}
    }
}

/// Neighbours with the same address are one link: bold words inside a link are a run of their own.
fn inline_linked(content: &[Inline], block: usize, found: &mut Vec<Linked>) {
    let mut goes_on = false;
    for inline in content {
        let Inline::Text { text, marks } = inline else {
            goes_on = false;
            continue;
        };
        let href = marks.iter().find_map(|mark| match mark {
            Mark::Link { attrs } => Some(&attrs.href),
            _ => None,
        });
        match (href, found.last_mut()) {
            (Some(href), Some(last)) if goes_on && last.href == *href => last.words.push_str(text),
            (Some(href), _) => found.push(Linked { href: href.clone(), words: text.clone(), block }),
            (None, _) => {}
        }
        goes_on = href.is_some();
    }
}

pub(super) fn blocks_links<'a>(blocks: &'a [Block], found: &mut Vec<&'a str>) {
    for block in blocks {
        match block {
            Block::Paragraph { content } | Block::Heading { content, .. } => {
                for inline in content {
                    let Inline::Text { marks, .. } = inline else { continue };
                    found.extend(marks.iter().filter_map(|mark| match mark {
                        Mark::Link { attrs } => Some(attrs.href.as_str()),
                        _ => None,
                    }));
                }
            }
            Block::BulletList { content } | Block::OrderedList { content, .. } => {
                content.iter().for_each(|item| blocks_links(&item.content, found));
            }
            Block::Blockquote { content, .. } => blocks_links(content, found),
            Block::Picture { .. } | Block::Divider => {}
        }
    }
}
