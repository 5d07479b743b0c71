//! The blocks of a Markdown tree become the blocks of a document.

use super::inlines::inlines;
use super::table;
use crate::Draft;
use crate::report::Why;
use comrak::nodes::{ListType, Node, NodeList, NodeValue};
use model::document::{HeadingAttrs, OrderedListAttrs, PictureAttrs, inline_text};
use model::{Block, BlockquoteAttrs, Inline, ListItem, Mark};

/// The most lists and quotes inside of each other; what lies deeper stands at this depth, one after the other.
///
/// A document is kept as JSON, a list takes four levels of JSON, and readers of JSON stop at 128 (serde_json).
pub(crate) const DEEPEST: usize = 20;

/// The blocks under a node. Headings keep the level they were written with, 1 to 6, for [`level`].
pub(crate) fn blocks(parent: Node<'_>, depth: usize, draft: &mut Draft) -> Vec<Block> {
    let mut made = Vec::new();
    for node in parent.children() {
        push_block(node, depth, draft, &mut made);
    }
    made
}

/// The block, or the blocks, that one node makes.
pub(crate) fn push_block(node: Node<'_>, depth: usize, draft: &mut Draft, made: &mut Vec<Block>) {
    match &node.data().value {
        NodeValue::BlockQuote | NodeValue::List(_) if depth >= DEEPEST => flatten(node, draft, made),
        NodeValue::BlockQuote => {
            let content = blocks(node, depth + 1, draft);
            if !content.is_empty() {
                made.push(Block::Blockquote { attrs: BlockquoteAttrs::default(), content });
            }
        }
        NodeValue::List(list) => made.extend(list_of(node, list, depth, draft)),
        _ => push_leaf(node, draft, made),
    }
}

/// A block without blocks inside. Nodes of no kind here are containers that no option switched on.
fn push_leaf(node: Node<'_>, draft: &mut Draft, made: &mut Vec<Block>) {
    let pictures = draft.pictures.len();
    push_words(node, draft, made);
    push_pictures(draft, pictures, made);
}

/// Sets the pictures that were found since, each a block of its own.
pub(crate) fn push_pictures(draft: &Draft, since: usize, made: &mut Vec<Block>) {
    let stand_ins = draft.pictures.iter().skip(since).map(|picture| picture.stands_as);
    made.extend(stand_ins.map(|illustration| Block::Picture { attrs: PictureAttrs { illustration } }));
}

fn push_words(node: Node<'_>, draft: &mut Draft, made: &mut Vec<Block>) {
    match &node.data().value {
        NodeValue::Paragraph => {
            let content = inlines(node, draft);
            match table::rows(&content) {
                Some(rows) => {
                    draft.report.drop(Why::Table, inline_text(&content));
                    rows.into_iter().for_each(|row| push_paragraph(row, made));
                }
                None => push_paragraph(content, made),
            }
        }
        NodeValue::Heading(heading) => {
            let content = inlines(node, draft);
            if !content.is_empty() {
                made.push(Block::Heading { attrs: HeadingAttrs { level: heading.level }, content });
            }
        }
        NodeValue::CodeBlock(code) => {
            if !code.info.is_empty() {
                draft.report.drop(Why::Markup, code.info.as_str());
            }
            push_paragraph(lined(&code.literal, &[Mark::Code]), made);
        }
        NodeValue::HtmlBlock(html) => {
            let html = html.literal.trim();
            draft.report.drop(Why::Markup, html);
            if !(html.starts_with("<!--") && html.ends_with("-->")) {
                push_paragraph(lined(html, &[]), made);
            }
        }
        NodeValue::ThematicBreak => made.push(Block::Divider),
        _ => {}
    }
}

fn push_paragraph(mut content: Vec<Inline>, made: &mut Vec<Block>) {
    while content.last() == Some(&Inline::HardBreak) {
        content.pop();
    }
    if !content.is_empty() {
        made.push(Block::Paragraph { content });
    }
}

fn list_of(node: Node<'_>, list: &NodeList, depth: usize, draft: &mut Draft) -> Option<Block> {
    let item = |item: Node<'_>, draft: &mut Draft| ListItem { content: blocks(item, depth + 1, draft) };
    let content: Vec<ListItem> = node.children().map(|node| item(node, draft)).collect();
    if content.is_empty() {
        return None;
    }
    Some(match list.list_type {
        ListType::Bullet => Block::BulletList { content },
        ListType::Ordered => {
            let start = u32::try_from(list.start).unwrap_or(1);
            Block::OrderedList { attrs: OrderedListAttrs { start }, content }
        }
    })
}

/// Everything under a node, one block after the other. Walked without recursion, since it may be deep.
fn flatten(node: Node<'_>, draft: &mut Draft, made: &mut Vec<Block>) {
    for inner in node.descendants() {
        push_leaf(inner, draft, made);
    }
}

/// Text whose lines stay lines.
fn lined(text: &str, marks: &[Mark]) -> Vec<Inline> {
    let mut content = Vec::new();
    for (index, line) in text.trim_end().split('\n').enumerate() {
        if index > 0 {
            content.push(Inline::HardBreak);
        }
        if !line.is_empty() {
            content.push(Inline::Text { text: line.to_owned(), marks: marks.to_vec() });
        }
    }
    content
}

/// Sets headings to the two levels that a story has: the highest one used becomes 1, all below it 2.
pub(crate) fn level(blocks: &mut [Block]) {
    if let Some(highest) = highest_heading(blocks) {
        set_levels(blocks, highest);
    }
}

fn highest_heading(blocks: &[Block]) -> Option<u8> {
    let inner = |block: &Block| match block {
        Block::Heading { attrs, .. } => Some(attrs.level),
        Block::Blockquote { content, .. } => highest_heading(content),
        Block::BulletList { content } | Block::OrderedList { content, .. } => {
            content.iter().filter_map(|item| highest_heading(&item.content)).min()
        }
        Block::Paragraph { .. } | Block::Picture { .. } | Block::Divider => None,
    };
    blocks.iter().filter_map(inner).min()
}

fn set_levels(blocks: &mut [Block], highest: u8) {
    for block in blocks {
        match block {
            Block::Heading { attrs, .. } => attrs.level = if attrs.level == highest { 1 } else { 2 },
            Block::Blockquote { content, .. } => set_levels(content, highest),
            Block::BulletList { content } | Block::OrderedList { content, .. } => {
                content.iter_mut().for_each(|item| set_levels(&mut item.content, highest));
            }
            Block::Paragraph { .. } | Block::Picture { .. } | Block::Divider => {}
        }
    }
}
