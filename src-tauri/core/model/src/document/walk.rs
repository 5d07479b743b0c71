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
