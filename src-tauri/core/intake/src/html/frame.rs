//! What holds blocks while it is read: the text itself, a quote, a list, a figure, a row of a table.

use super::list::{FakeItem, lists};
use model::document::{BlockquoteAttrs, OrderedListAttrs, inline_text};
use model::{Block, Inline, ListItem};

/// The longest last line of a quote that a dash makes its source, in characters.
const LONGEST_SOURCE: usize = 80;

pub(super) enum Holds {
    Text,
    Quote {
        source: String,
    },
    /// `None` for bullets, else the first number.
    List {
        start: Option<u32>,
    },
    Item,
    Figure {
        caption: Vec<Block>,
    },
    Caption,
    Row {
        cells: Vec<Vec<Block>>,
    },
    Cell,
}

pub(super) struct Frame {
    pub(super) holds: Holds,
    pub(super) blocks: Vec<Block>,
    items: Vec<ListItem>,
    fakes: Vec<FakeItem>,
    /// Whether the last block names a source and says nothing else.
    ends_in_citation: bool,
}

impl Frame {
    pub(super) fn new(holds: Holds) -> Self {
        Frame { holds, blocks: Vec::new(), items: Vec::new(), fakes: Vec::new(), ends_in_citation: false }
    }

    pub(super) fn push(&mut self, block: Block) {
        self.end_fakes();
        self.ends_in_citation = false;
        self.put(block);
    }

    pub(super) fn push_citation(&mut self, block: Block) {
        self.push(block);
        self.ends_in_citation = true;
    }

    pub(super) fn push_fake_item(&mut self, item: FakeItem) {
        self.ends_in_citation = false;
        self.fakes.push(item);
    }

    pub(super) fn push_item(&mut self, content: Vec<Block>) {
        self.items.push(ListItem { content });
    }

    fn put(&mut self, block: Block) {
        if !matches!(self.holds, Holds::List { .. }) {
            return self.blocks.push(block);
        }
        let is_list = matches!(block, Block::BulletList { .. } | Block::OrderedList { .. });
        match self.items.last_mut() {
            // Google Docs writes a list in a list beside the item that it belongs to.
            Some(last) if is_list => last.content.push(block),
            _ => self.items.push(ListItem { content: vec![block] }),
        }
    }

    fn end_fakes(&mut self) {
        for list in lists(std::mem::take(&mut self.fakes)) {
            self.put(list);
        }
    }

    /// What it holds, and the blocks in it.
    pub(super) fn end(mut self) -> (Holds, Vec<Block>) {
        self.end_fakes();
        match self.holds {
            Holds::List { start } if !self.items.is_empty() => {
                let content = self.items;
                let list = match start {
                    None => Block::BulletList { content },
                    Some(start) => Block::OrderedList { attrs: OrderedListAttrs { start }, content },
                };
                (Holds::List { start }, vec![list])
            }
            Holds::Quote { source } if !self.blocks.is_empty() => {
                let source = if source.is_empty() && self.blocks.len() > 1 {
                    take_source(&mut self.blocks, self.ends_in_citation)
                } else {
                    source
                };
                let quote = Block::Blockquote { attrs: BlockquoteAttrs { source }, content: self.blocks };
                (Holds::Quote { source: String::new() }, vec![quote])
            }
            holds => (holds, self.blocks),
        }
    }
}

/// The source that closes a quote: a last line that is a citation, or that a dash opens.
fn take_source(blocks: &mut Vec<Block>, is_citation: bool) -> String {
    let words = |block: Option<&Block>| match block {
        Some(Block::Paragraph { content }) => plain(content),
        _ => None,
    };
    let Some(last) = words(blocks.last()) else { return String::new() };
    let opens_with_dash = |text: &str| text.starts_with(['—', '–', '―', '⸺']) || text.starts_with("--");
    let before = blocks.len().checked_sub(2).and_then(|at| words(blocks.get(at))).unwrap_or_default();
    let says = opens_with_dash(&last) && last.chars().count() <= LONGEST_SOURCE && !opens_with_dash(&before);
    let source = without_dash(&last);
    if source.is_empty() || !(is_citation || says) {
        return String::new();
    }
    blocks.pop();
    source
}

/// The words of a line without links, whose addresses a source could not hold.
fn plain(content: &[Inline]) -> Option<String> {
    let is_plain = |inline: &Inline| match inline {
        Inline::Text { marks, .. } => !marks.iter().any(|mark| matches!(mark, model::Mark::Link { .. })),
        Inline::HardBreak => true,
    };
    content.iter().all(is_plain).then(|| one_line(content))
}

/// Words in one line.
pub(super) fn one_line(content: &[Inline]) -> String {
    inline_text(content).split([' ', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A source without the dash that introduces it.
pub(super) fn without_dash(source: &str) -> String {
    source.trim().trim_start_matches(['—', '–', '―', '⸺', '-', ' ', '\u{a0}']).trim().to_owned()
}
