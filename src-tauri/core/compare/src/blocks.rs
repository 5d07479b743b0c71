//! A body as a row of blocks, as it reads from top to bottom.

use crate::result::BlockKind;
use model::document::inline_text;
use model::{Block, Document, IllustrationId, Inline, ListItem, Mark};

/// A block without what it stands in.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Flat {
    pub kind: BlockKind,
    pub depth: usize,
    pub text: String,
    pub illustration: Option<IllustrationId>,
    /// How its words are set: where each stretch of marks ends, in bytes.
    pub set: Vec<(usize, Vec<Mark>)>,
}

impl Flat {
    /// Whether it is made of words.
    pub fn is_text(&self) -> bool {
        !matches!(self.kind, BlockKind::Picture | BlockKind::Divider)
    }
}

pub(crate) fn flat(body: &Document) -> Vec<Flat> {
    let mut out = Vec::new();
    let place = Place { depth: 0, kind: BlockKind::Paragraph };
    walk(&body.content, place, &mut out);
    out
}

#[derive(Clone, Copy)]
struct Place {
    depth: usize,
    /// What a paragraph is here.
    kind: BlockKind,
}

fn walk(blocks: &[Block], place: Place, out: &mut Vec<Flat>) {
    for block in blocks {
        match block {
            Block::Paragraph { content } => out.push(words(content, place.kind, place.depth)),
            Block::Heading { attrs, content } => {
                let kind = if attrs.level <= 1 { BlockKind::Heading } else { BlockKind::Subheading };
                out.push(words(content, kind, place.depth));
            }
            Block::BulletList { content } => items(content, BlockKind::Bullet, place.depth, out),
            Block::OrderedList { content, .. } => items(content, BlockKind::Numbered, place.depth, out),
            Block::Blockquote { attrs, content } => {
                let inside = Place { depth: place.depth + 1, kind: BlockKind::Quote };
                walk(content, inside, out);
                if !attrs.source.is_empty() {
                    out.push(plain(&attrs.source, BlockKind::Source, place.depth + 1));
                }
            }
            Block::Picture { attrs } => {
                let picture = Some(attrs.illustration);
                out.push(Flat { illustration: picture, ..plain("", BlockKind::Picture, place.depth) });
            }
            Block::Divider => out.push(plain("", BlockKind::Divider, place.depth)),
        }
    }
}

/// Only an item's first paragraph has the bullet.
fn items(items: &[ListItem], kind: BlockKind, depth: usize, out: &mut Vec<Flat>) {
    for item in items {
        let (first, rest) = match item.content.split_first() {
            Some((Block::Paragraph { content }, rest)) => (words(content, kind, depth + 1), rest),
            _ => (plain("", kind, depth + 1), item.content.as_slice()),
        };
        out.push(first);
        walk(rest, Place { depth: depth + 1, kind: BlockKind::Paragraph }, out);
    }
}

fn plain(text: &str, kind: BlockKind, depth: usize) -> Flat {
    Flat { kind, depth, text: text.to_owned(), illustration: None, set: Vec::new() }
}

fn words(content: &[Inline], kind: BlockKind, depth: usize) -> Flat {
    let (mut end, mut set) = (0, Vec::<(usize, Vec<Mark>)>::new());
    for inline in content {
        let (length, marks) = match inline {
            Inline::Text { text, marks } => (text.len(), marks.as_slice()),
            Inline::HardBreak => (1, [].as_slice()),
        };
        end += length;
        match set.last_mut() {
            Some((to, last)) if last.as_slice() == marks => *to = end,
            _ => set.push((end, marks.to_vec())),
        }
    }
    Flat { kind, depth, text: inline_text(content), illustration: None, set }
}
