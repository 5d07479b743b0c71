//! Blocks are written as they come; what holds others is a frame until it ends.

use super::figure;
use super::frame::{Frame, Holds, one_line};
use super::line::{Line, Set};
use super::list::{FakeItem, take_marker};
use super::open::{Unshown, WordItem};
use super::style::White;
use crate::markdown::DEEPEST;
use crate::report::{Report, Why};
use crate::{Draft, DraftPicture};
use model::document::{HeadingAttrs, PictureAttrs};
use model::{Block, IllustrationId, Inline, Mark};

/// The most tables inside of each other that are read as tables. Mails nest some ten to lay themselves out.
const DEEPEST_TABLE: usize = 12;
/// The most characters of hidden words that a report shows.
const MOST_HIDDEN: usize = 2_000;

/// What the paragraph is that ends.
#[derive(Clone, Copy, Default)]
pub(super) struct Setting {
    pub(super) heading: Option<u8>,
    pub(super) word_item: Option<WordItem>,
}

pub(super) struct Writer<'a> {
    pub(super) draft: &'a mut Draft,
    pub(super) line: Line,
    frames: Vec<Frame>,
    /// Lists and quotes that are open, and rows of tables.
    depth: usize,
    rows: usize,
    figures: usize,
    waiting: Vec<IllustrationId>,
    unshown: String,
}

impl<'a> Writer<'a> {
    pub(super) fn new(draft: &'a mut Draft) -> Self {
        Writer {
            draft,
            line: Line::default(),
            frames: vec![Frame::new(Holds::Text)],
            depth: 0,
            rows: 0,
            figures: 0,
            waiting: Vec::new(),
            unshown: String::new(),
        }
    }

    pub(super) fn report(&mut self) -> &mut Report {
        &mut self.draft.report
    }

    pub(super) fn words(&mut self, text: &str, set: &Set, white: White) {
        self.line.push(text, set, white);
    }

    pub(super) fn unshown_words(&mut self, text: &str) {
        if self.unshown.len() < MOST_HIDDEN * 4 {
            self.unshown.push_str(text);
        }
    }

    /// Parts words that are not shown, for the report.
    pub(super) fn unshown_space(&mut self) {
        self.unshown_words(" ");
    }

    /// What was not shown has ended.
    pub(super) fn end_unshown(&mut self, unshown: Unshown) {
        let words = std::mem::take(&mut self.unshown).split_whitespace().collect::<Vec<_>>().join(" ");
        let words: String = words.chars().take(MOST_HIDDEN).collect();
        if words.is_empty() {
            return;
        }
        let why = match unshown {
            Unshown::Machinery => return,
            Unshown::Comments => {
                let notes = &mut self.draft.notes;
                if !notes.is_empty() {
                    notes.push('\n');
                }
                return notes.push_str(&words);
            }
            Unshown::Hidden => Why::Hidden,
            Unshown::Navigation => Why::Navigation,
            Unshown::Embedded => Why::Embedded,
        };
        self.draft.report.drop(why, words);
    }

    pub(super) fn picture(&mut self, picture: DraftPicture) {
        self.waiting.push(picture.stands_as);
        self.draft.pictures.push(picture);
    }

    pub(super) fn divider(&mut self) {
        self.top().push(Block::Divider);
    }

    pub(super) fn in_quote(&self) -> bool {
        matches!(self.frames.last(), Some(Frame { holds: Holds::Quote { .. }, .. }))
    }

    /// Ends the paragraph that is being written.
    pub(super) fn end_line(&mut self, setting: Setting) {
        if !self.line.is_empty() {
            let is_citation = self.line.is_citation();
            let marker = std::mem::take(&mut self.line.marker);
            let paragraphs = self.line.take();
            self.push_paragraphs(paragraphs, setting, marker, is_citation);
        }
        for illustration in std::mem::take(&mut self.waiting) {
            self.top().push(Block::Picture { attrs: PictureAttrs { illustration } });
        }
    }

    fn push_paragraphs(
        &mut self,
        paragraphs: Vec<Vec<Inline>>,
        setting: Setting,
        mut marker: String,
        is_citation: bool,
    ) {
        let fits = self.depth + 9 <= DEEPEST;
        let levels = if fits { 9 } else { 1 };
        if let Some(level) = setting.heading {
            if let Some(content) = heading(paragraphs) {
                self.top().push(Block::Heading { attrs: HeadingAttrs { level }, content });
            }
            return;
        }
        for mut content in paragraphs {
            let level = match setting.word_item.filter(|_| self.depth < DEEPEST) {
                Some(WordItem::Level(level)) => Some(level.min(levels)),
                Some(WordItem::ByClass) => take_marker(&mut content).map(|found| {
                    marker = found;
                    1
                }),
                None => None,
            };
            let block = Block::Paragraph { content };
            match level {
                Some(level) => {
                    let marker = std::mem::take(&mut marker);
                    self.top().push_fake_item(FakeItem { level, marker, content: vec![block] });
                }
                None if is_citation => self.top().push_citation(block),
                None => self.top().push(block),
            }
        }
    }

    /// Begins what holds blocks; the number of frames that were opened for it.
    pub(super) fn begin(&mut self, holds: Holds) -> usize {
        let count = match holds {
            Holds::List { .. } | Holds::Quote { .. } if self.depth >= DEEPEST => return 0,
            Holds::List { .. } | Holds::Quote { .. } => &mut self.depth,
            Holds::Row { .. } | Holds::Cell if self.rows >= DEEPEST_TABLE => return 0,
            Holds::Cell if !matches!(self.frames.last(), Some(Frame { holds: Holds::Row { .. }, .. })) => {
                return 0;
            }
            Holds::Row { .. } => &mut self.rows,
            Holds::Figure { .. } if self.figures > 0 => return 0,
            Holds::Caption
                if !matches!(self.frames.last(), Some(Frame { holds: Holds::Figure { .. }, .. })) =>
            {
                return 0;
            }
            Holds::Figure { .. } => &mut self.figures,
            // Without a list around it, or too deep, an item is blocks; nothing else of it is known.
            Holds::Item if !matches!(self.frames.last(), Some(Frame { holds: Holds::List { .. }, .. })) => {
                return 0;
            }
            Holds::Item | Holds::Cell | Holds::Caption | Holds::Text => {
                self.frames.push(Frame::new(holds));
                return 1;
            }
        };
        *count += 1;
        self.frames.push(Frame::new(holds));
        1
    }

    /// Ends the innermost frame.
    pub(super) fn end_frame(&mut self) {
        // The text itself is never ended: whoever opened a frame ends that one.
        if self.frames.len() < 2 {
            return;
        }
        let Some(frame) = self.frames.pop() else { return };
        let (holds, blocks) = frame.end();
        match holds {
            Holds::List { .. } | Holds::Quote { .. } => {
                self.depth -= 1;
                self.push_all(blocks);
            }
            Holds::Item if blocks.is_empty() => {}
            Holds::Item => self.top().push_item(blocks),
            Holds::Caption => {
                if let Holds::Figure { caption } = &mut self.top().holds {
                    caption.extend(blocks);
                }
            }
            Holds::Figure { caption } => {
                self.figures -= 1;
                let Draft { pictures, report, .. } = &mut *self.draft;
                let made = figure::figure(blocks, caption, pictures, report);
                self.push_all(made);
            }
            Holds::Cell => {
                if let Holds::Row { cells } = &mut self.top().holds {
                    cells.push(blocks);
                }
            }
            Holds::Row { cells } => {
                self.rows -= 1;
                let made = self.row(cells);
                self.push_all(made);
                self.push_all(blocks);
            }
            Holds::Text => self.push_all(blocks),
        }
    }

    /// A row of words is a line; what holds more than words is layout.
    fn row(&mut self, cells: Vec<Vec<Block>>) -> Vec<Block> {
        let cells: Vec<Vec<Block>> = cells.into_iter().filter(|blocks| !blocks.is_empty()).collect();
        let is_words = |blocks: &Vec<Block>| matches!(blocks.as_slice(), [Block::Paragraph { .. }]);
        if cells.len() < 2 || !cells.iter().all(is_words) {
            return cells.into_iter().flatten().collect();
        }
        let mut line = Vec::new();
        for block in cells.into_iter().flatten() {
            let Block::Paragraph { content } = block else { continue };
            if !line.is_empty() {
                append(&mut line, [Inline::plain(" | ")]);
            }
            append(&mut line, content);
        }
        self.draft.report.drop(Why::Table, one_line(&line));
        vec![Block::Paragraph { content: line }]
    }

    fn push_all(&mut self, blocks: Vec<Block>) {
        for block in blocks {
            self.top().push(block);
        }
    }

    fn top(&mut self) -> &mut Frame {
        self.frames.last_mut().expect("the text itself is never ended")
    }

    /// Ends everything.
    pub(super) fn end(mut self) -> Vec<Block> {
        while self.frames.len() > 1 {
            self.end_frame();
        }
        self.frames.pop().map(|frame| frame.end().1).unwrap_or_default()
    }
}

/// Adds runs, joining those that are set the same.
fn append(line: &mut Vec<Inline>, more: impl IntoIterator<Item = Inline>) {
    for inline in more {
        match (line.last_mut(), &inline) {
            (Some(Inline::Text { text, marks }), Inline::Text { text: next, marks: same })
                if marks == same =>
            {
                text.push_str(next);
            }
            _ => line.push(inline),
        }
    }
}

/// A heading of what was written in it; bold from end to end is how a heading looks, and means nothing.
fn heading(paragraphs: Vec<Vec<Inline>>) -> Option<Vec<Inline>> {
    let mut content = Vec::new();
    for paragraph in paragraphs {
        if !content.is_empty() {
            content.push(Inline::HardBreak);
        }
        content.extend(paragraph);
    }
    let is_strong = |inline: &Inline| match inline {
        Inline::Text { text, marks } => marks.contains(&Mark::Strong) || text.trim().is_empty(),
        Inline::HardBreak => true,
    };
    if content.iter().all(is_strong) {
        let mut plain = Vec::new();
        append(&mut plain, content.into_iter().map(without_strong));
        content = plain;
    }
    (!content.is_empty()).then_some(content)
}

fn without_strong(inline: Inline) -> Inline {
    match inline {
        Inline::Text { text, mut marks } => {
            marks.retain(|mark| *mark != Mark::Strong);
            Inline::Text { text, marks }
        }
        Inline::HardBreak => Inline::HardBreak,
    }
}
