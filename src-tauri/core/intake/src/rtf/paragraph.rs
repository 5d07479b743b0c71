//! What a paragraph is, and what becomes of it at its end.

use super::reader::Reader;
use crate::IntakeError;
use crate::document::{Item, Kind};
use crate::report::{Why, excerpt};
use model::Inline;

/// The properties of the paragraph that is being read. They go on until `\pard`.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Paragraph {
    pub(super) style: Option<i32>,
    pub(super) outline: Option<u8>,
    /// The list that it names, and the level.
    pub(super) list: Option<i32>,
    pub(super) level: usize,
    /// The mark of an older kind of list.
    pub(super) marked: Option<Marked>,
    pub(super) in_table: bool,
}

/// How an item of an older kind of list is marked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Marked {
    Bullet,
    /// With a number that begins here.
    From(u32),
}

impl Reader {
    /// Ends a line of a note or a cell, or a paragraph.
    pub(super) fn end_paragraph(&mut self) -> Result<(), IntakeError> {
        if self.outs.len() > 1 || self.paragraph.in_table {
            self.out().push(Inline::HardBreak);
            return Ok(());
        }
        self.end_table();
        let content = std::mem::take(self.out());
        let kind = self.kind(&content);
        self.writing.push(kind, content)?;
        self.push_after()
    }

    fn kind(&mut self, content: &[Inline]) -> Kind {
        let styled = self.paragraph.style.and_then(|style| self.tables.styles.get(&style)).cloned();
        let outline = self.paragraph.outline.map(Kind::Heading);
        if let Some(kind) = styled.or(outline) {
            return kind;
        }
        if model::document::inline_text(content).trim().is_empty() {
            return Kind::Body;
        }
        let item = match (self.paragraph.list, self.paragraph.marked) {
            (Some(list), _) if list > 0 => self.tables.next(list, self.paragraph.level.min(8)),
            (_, Some(marked)) => Some(self.marked(marked)),
            _ => {
                self.last_marked = None;
                None
            }
        };
        item.map_or(Kind::Body, Kind::Item)
    }

    fn marked(&mut self, marked: Marked) -> Item {
        let number = match marked {
            Marked::Bullet => None,
            Marked::From(start) => {
                let number = self.last_marked.map_or(start, |last| last.saturating_add(1));
                self.last_marked = Some(number);
                Some(number)
            }
        };
        Item { list: "marked".into(), level: 0, number }
    }

    /// Sets what stood in a paragraph and is none of its words.
    pub(super) fn push_after(&mut self) -> Result<(), IntakeError> {
        for (kind, content) in std::mem::take(&mut self.after) {
            self.writing.push(kind, content)?;
        }
        Ok(())
    }

    pub(super) fn end_cell(&mut self) {
        if self.outs.len() == 1 {
            let words = std::mem::take(self.out()).into_iter();
            let words =
                words.map(|inline| if inline == Inline::HardBreak { Inline::plain(" ") } else { inline });
            self.cells.push(words.collect());
        }
    }

    /// A row is a paragraph. A table of a single column sets text apart and is read as text.
    pub(super) fn end_row(&mut self) -> Result<(), IntakeError> {
        let cells = std::mem::take(&mut self.cells);
        let is_table = cells.len() > 1;
        let mut row: Vec<Inline> = Vec::new();
        for cell in cells {
            let says = !model::document::inline_text(&cell).trim().is_empty();
            if !row.is_empty() && says {
                row.push(Inline::plain(" | "));
            }
            if says {
                row.extend(cell);
            }
        }
        if is_table {
            self.rows.push(model::document::inline_text(&row));
        }
        self.writing.push(if is_table { Kind::Row } else { Kind::Body }, row)?;
        self.push_after()
    }

    /// Tells of the table that ended.
    pub(super) fn end_table(&mut self) {
        if !self.rows.is_empty() {
            let told = std::mem::take(&mut self.rows).join(" / ");
            self.writing.draft.report.drop(Why::Table, excerpt(&told));
        }
    }
}
