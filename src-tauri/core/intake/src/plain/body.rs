//! The lines below the head become paragraphs, lists, quotations and dividers.

use super::lines::{Line, Marker};
use super::wrapping::{is_filled, paragraph_lines, push_wrapped, widest};

/// A piece of the body, its words still plain.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Piece {
    /// A paragraph; more than one line where the ends of lines mean something.
    Paragraph(Vec<String>),
    /// A list: its items from top to bottom, flat.
    List(Vec<Item>),
    /// Somebody else's words: its lines.
    Quote(Vec<String>),
    /// A line across the column.
    Divider,
}

/// One item of a list.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Item {
    /// How many lists it stands inside of, besides its own.
    pub(crate) depth: usize,
    /// How it began.
    pub(crate) marker: Marker,
    /// Its paragraphs.
    pub(crate) paragraphs: Vec<String>,
}

/// Lists inside lists, at most; deeper items stand at this depth. Nobody reads deeper, and a page can't set it.
const DEEPEST: usize = 8;
/// How far a numbered list's second item may be from its first, in lines.
const LINES_TO_SECOND_ITEM: usize = 60;

/// Makes pieces of blocks, keeping the order and every word.
pub(crate) fn pieces(blocks: &[Vec<Line>]) -> Vec<Piece> {
    let mut body = Body { pieces: Vec::new(), paragraph: Vec::new(), list: None };
    let upcoming: Vec<Line> = blocks.iter().flatten().copied().collect();
    let mut at = 0;
    for block in blocks {
        body.end_paragraph();
        let width = widest(block);
        for (index, line) in block.iter().enumerate() {
            let before = index.checked_sub(1).map(|before| &block[before]);
            body.take(line, before, width, &upcoming[at + 1..]);
            at += 1;
        }
    }
    body.end_list();
    body.end_paragraph();
    body.pieces
}

struct Body<'a> {
    pieces: Vec<Piece>,
    /// The lines of the paragraph that is being read.
    paragraph: Vec<Line<'a>>,
    /// The list that is being read.
    list: Option<OpenList>,
}

struct OpenList {
    items: Vec<Item>,
    /// For each open level: its indent, and the number of its last item.
    levels: Vec<(usize, Marker)>,
}

impl<'a> Body<'a> {
    /// Takes one line; `before` is the line above it in its block, `width` the block's, `upcoming` what follows.
    fn take(&mut self, line: &Line<'a>, before: Option<&Line<'a>>, width: usize, upcoming: &[Line]) {
        if line.is_divider() {
            self.end_list();
            self.end_paragraph();
            self.pieces.push(Piece::Divider);
        } else if let Some((marker, words)) =
            line.item().filter(|(marker, _)| self.begins(*marker, line, upcoming))
        {
            self.end_paragraph();
            self.list.get_or_insert_with(OpenList::new).add(line.indent, marker, words);
        } else if let Some(list) = self.list.as_mut().filter(|list| list.goes_on(line, before, width)) {
            list.extend(line.text, before.is_some());
        } else {
            self.end_list();
            if self.paragraph.last().is_some_and(|last| last.quoted().is_some() != line.quoted().is_some()) {
                self.end_paragraph();
            }
            self.paragraph.push(*line);
        }
    }

    /// Whether a marked line begins an item. A number does so only in its turn, or as the first of several:
    /// "3. March" alone is a date, and numbers that don't count up would be lost in a list that counts itself.
    fn begins(&self, marker: Marker, line: &Line, upcoming: &[Line]) -> bool {
        let Marker::Number(number) = marker else { return true };
        if self.list.as_ref().is_some_and(|list| list.counts_on(line.indent, number)) {
            return true;
        }
        let next = upcoming
            .iter()
            .take(LINES_TO_SECOND_ITEM)
            .take_while(|next| next.indent > line.indent || next.item().is_some())
            .find(|next| next.indent == line.indent);
        next.and_then(Line::item).is_some_and(|(next, _)| next == Marker::Number(number + 1))
    }

    fn end_list(&mut self) {
        if let Some(list) = self.list.take() {
            self.pieces.push(Piece::List(list.items));
        }
    }

    fn end_paragraph(&mut self) {
        let lines = std::mem::take(&mut self.paragraph);
        if lines.is_empty() {
            return;
        }
        let quoted: Option<Vec<Line>> =
            lines.iter().map(|line| line.quoted().map(|text| Line { text, ..*line })).collect();
        self.pieces.push(match quoted {
            Some(lines) => Piece::Quote(paragraph_lines(&lines)),
            None => Piece::Paragraph(paragraph_lines(&lines)),
        });
    }
}

impl OpenList {
    fn new() -> Self {
        OpenList { items: Vec::new(), levels: Vec::new() }
    }

    fn add(&mut self, indent: usize, marker: Marker, words: &str) {
        while self.levels.len() > 1 && self.levels.last().is_some_and(|(level, _)| indent < *level) {
            self.levels.pop();
        }
        let is_deepest = self.levels.len() > DEEPEST;
        match self.levels.last_mut() {
            // One column more is a slip of the hand, two are a level.
            Some(level) if indent < level.0 + 2 || is_deepest => level.1 = marker,
            _ => self.levels.push((indent, marker)),
        }
        let depth = self.levels.len() - 1;
        self.items.push(Item { depth, marker, paragraphs: vec![words.to_owned()] });
    }

    /// Whether `number` is the next at its level.
    fn counts_on(&self, indent: usize, number: u32) -> bool {
        let level = self.levels.iter().rev().find(|(level, _)| indent >= *level);
        number > 0 && level.is_some_and(|(_, last)| *last == Marker::Number(number - 1))
    }

    /// Whether a line without a marker belongs to the last item: further words of it, or a further paragraph.
    fn goes_on(&self, line: &Line, before: Option<&Line>, width: usize) -> bool {
        let indent = self.levels.last().map_or(0, |(indent, _)| *indent);
        line.indent > indent || before.is_some_and(|before| is_filled(before, line, width))
    }

    fn extend(&mut self, words: &str, same_block: bool) {
        let Some(item) = self.items.last_mut() else { return };
        match item.paragraphs.last_mut() {
            Some(last) if same_block => push_wrapped(last, words),
            _ => item.paragraphs.push(words.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::lines::blocks;
    use super::*;

    fn shape(text: &str) -> Vec<String> {
        pieces(&blocks(text))
            .into_iter()
            .map(|piece| match piece {
                Piece::Paragraph(lines) => format!("p {}", lines.join("/")),
                Piece::Quote(lines) => format!("q {}", lines.join("/")),
                Piece::Divider => "divider".into(),
                Piece::List(items) => items
                    .iter()
                    .map(|item| match item.marker {
                        Marker::Bullet => format!("{}• {}", item.depth, item.paragraphs.join("/")),
                        Marker::Number(number) => {
                            format!("{}:{number} {}", item.depth, item.paragraphs.join("/"))
                        }
                    })
                    .collect::<Vec<_>>()
                    .join(" "),
            })
            .collect()
    }

    #[test]
    fn a_list_may_have_blank_lines_between_its_items() {
        assert_eq!(shape("- a\n\n- b\n\nc"), ["0• a 0• b", "p c"]);
    }

    #[test]
    fn words_before_and_after_a_list_in_the_same_block_are_paragraphs() {
        assert_eq!(shape("Two things\n• a\n• b\nand more"), ["p Two things", "0• a 0• b", "p and more"]);
    }

    #[test]
    fn an_indented_line_belongs_to_its_item() {
        assert_eq!(shape("- a\n  more\n- b\n\n  again"), ["0• a more 0• b/again"]);
    }

    #[test]
    fn items_indented_further_are_lists_in_lists() {
        assert_eq!(shape("- a\n  - b\n    - c\n- d"), ["0• a 1• b 2• c 0• d"]);
        assert_eq!(shape("1. a\n   1. b\n   2. c\n2. d"), ["0:1 a 1:1 b 1:2 c 0:2 d"]);
    }

    #[test]
    fn numbers_that_do_not_count_up_stay_words() {
        assert_eq!(shape("3. March was cold"), ["p 3. March was cold"]);
        assert_eq!(shape("1. a\n3. b"), ["p 1. a/3. b"]);
        assert_eq!(shape("4) a\n5) b\n\n9) c"), ["0:4 a 0:5 b", "p 9) c"]);
    }

    #[test]
    fn quotations_and_dividers_are_known() {
        assert_eq!(shape("a\n> b\n> c\n\n* * *\n\nd"), ["p a", "q b/c", "divider", "p d"]);
    }
}
