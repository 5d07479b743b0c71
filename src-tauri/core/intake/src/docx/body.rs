//! The text of the document: paragraphs, tables, and what lies around them.

use super::parts::Parts;
use super::run::Field;
use crate::IntakeError;
use crate::document::xml::Element;
use crate::document::{Kind, Line, Writing};
use crate::report::Why;
use model::{IllustrationId, Inline};
use std::collections::HashMap;

/// The most comments about the same words that are followed.
const COMMENTS_AT_ONCE: usize = 100;

/// A document that is being read.
pub(super) struct Body<'k, 'p> {
    pub(super) parts: Parts<'k, 'p>,
    pub(super) writing: Writing,
    /// Fields that are open; they may go on over paragraphs.
    pub(super) fields: Vec<Field>,
    /// What comments are open, and the words that each is about.
    pub(super) commented: Vec<String>,
    pub(super) quoted: HashMap<String, String>,
    /// What tracked changes took out, and whether they put anything in.
    pub(super) deleted: Vec<String>,
    pub(super) is_changed: bool,
    /// Words that are there and not shown.
    pub(super) hidden: Vec<String>,
    /// The notes of each kind, by their ids.
    pub(super) footnotes: HashMap<String, Vec<Inline>>,
    pub(super) endnotes: HashMap<String, Vec<Inline>>,
    /// What stands inside of a paragraph and comes after it.
    pub(super) after: Vec<After>,
    /// A paragraph whose end was taken out by a tracked change: it goes on in the next.
    unended: Option<(Kind, Vec<Inline>)>,
    /// The numbers of the notes that were told of already, by whether they are endnotes and their ids.
    pub(super) numbered: HashMap<(bool, String), usize>,
}

/// What stands inside of a paragraph and is none of its words.
pub(super) enum After {
    Picture(IllustrationId),
    /// The paragraphs of a text box.
    Box(Vec<(Kind, Vec<Inline>)>),
}

impl<'k, 'p> Body<'k, 'p> {
    pub(super) fn new(parts: Parts<'k, 'p>) -> Self {
        Body {
            parts,
            writing: Writing::default(),
            fields: Vec::new(),
            commented: Vec::new(),
            quoted: HashMap::new(),
            deleted: Vec::new(),
            is_changed: false,
            hidden: Vec::new(),
            footnotes: HashMap::new(),
            endnotes: HashMap::new(),
            after: Vec::new(),
            unended: None,
            numbered: HashMap::new(),
        }
    }

    /// Reads the blocks directly inside of an element.
    pub(super) fn blocks(&mut self, parent: &Element) -> Result<(), IntakeError> {
        for block in parent.elements() {
            match block.name.as_str() {
                "p" => self.paragraph(block)?,
                "tbl" => {
                    self.end_unended()?;
                    self.table(block)?;
                }
                "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo" => self.blocks(block)?,
                "AlternateContent" => self.blocks(chosen(block))?,
                "del" | "moveFrom" => self.delete(block),
                "commentRangeStart" | "commentRangeEnd" => self.comment(block),
                _ => {}
            }
        }
        Ok(())
    }

    fn paragraph(&mut self, paragraph: &Element) -> Result<(), IntakeError> {
        let properties = paragraph.child("pPr");
        let kind = self.kind(properties);
        let mut content = self.unended.take().map(|(_, content)| content).unwrap_or_default();
        content.extend(self.inlines(paragraph));
        let mark = properties.and_then(|properties| properties.child("rPr"));
        if mark.is_some_and(|mark| mark.child("del").is_some()) {
            self.is_changed = true;
            self.unended = Some((kind, content));
            return Ok(());
        }
        self.writing.push(kind, content)?;
        self.push_after()
    }

    /// Ends a paragraph that nothing follows in which it could go on.
    pub(super) fn end_unended(&mut self) -> Result<(), IntakeError> {
        if let Some((kind, content)) = self.unended.take() {
            self.writing.push(kind, content)?;
        }
        self.push_after()
    }

    /// What a paragraph is. A heading with a number is a heading.
    fn kind(&mut self, properties: Option<&Element>) -> Kind {
        let kind = self.parts.styles.kind(properties);
        if kind != Kind::Body {
            return kind;
        }
        let list = self.parts.styles.list(properties);
        let item = list.and_then(|(list, level)| self.parts.numbering.next(&list, level));
        item.map_or(Kind::Body, Kind::Item)
    }

    fn push_after(&mut self) -> Result<(), IntakeError> {
        for after in std::mem::take(&mut self.after) {
            match after {
                After::Picture(picture) => self.writing.push(Kind::Picture(picture), Vec::new())?,
                After::Box(paragraphs) => {
                    for (kind, content) in paragraphs {
                        self.writing.push(kind, content)?;
                    }
                }
            }
        }
        Ok(())
    }

    /// The words of a paragraph; what stands in it and is no word waits in `after`.
    pub(super) fn inlines(&mut self, paragraph: &Element) -> Vec<Inline> {
        let mut out = Vec::new();
        self.inside(paragraph, &Line::default(), &mut out);
        for field in &mut self.fields {
            out.extend(field.given_up().map(Inline::plain));
        }
        out
    }

    /// The paragraphs of a text box, a cell or a note.
    pub(super) fn paragraphs(&mut self, parent: &Element) -> Vec<(Kind, Vec<Inline>)> {
        let mut found = Vec::new();
        for block in parent.elements() {
            match block.name.as_str() {
                "p" => {
                    let kind = self.kind(block.child("pPr"));
                    let content = self.inlines(block);
                    found.push((kind, content));
                }
                "tbl" | "tr" | "tc" | "sdt" | "sdtContent" | "customXml" | "ins" => {
                    let inner = self.paragraphs(block);
                    found.extend(inner);
                }
                _ => {}
            }
        }
        found
    }

    /// A table, a paragraph a row. One of a single column sets text apart and is read as text.
    fn table(&mut self, table: &Element) -> Result<(), IntakeError> {
        let rows: Vec<Vec<&Element>> = within(table, "tr").into_iter().map(|row| within(row, "tc")).collect();
        if rows.iter().all(|cells| cells.len() <= 1) {
            for cell in rows.iter().flatten() {
                self.blocks(cell)?;
            }
            return Ok(());
        }
        let mut told = Vec::new();
        for cells in rows {
            let mut row: Vec<Inline> = Vec::new();
            for cell in cells {
                let mut words: Vec<Inline> = Vec::new();
                for (_, content) in self.paragraphs(cell) {
                    if !content.is_empty() && !words.is_empty() {
                        words.push(Inline::plain(" "));
                    }
                    words.extend(content.into_iter().map(|inline| match inline {
                        Inline::HardBreak => Inline::plain(" "),
                        text => text,
                    }));
                }
                if !row.is_empty() && !words.is_empty() {
                    row.push(Inline::plain(" | "));
                }
                row.extend(words);
            }
            told.push(model::document::inline_text(&row));
            self.writing.push(Kind::Row, row)?;
            self.push_after()?;
        }
        self.writing.draft.report.drop(Why::Table, crate::report::excerpt(&told.join(" / ")));
        Ok(())
    }

    /// Notes what a tracked change took out.
    pub(super) fn delete(&mut self, deleted: &Element) {
        self.is_changed = true;
        let words = super::run::plain(deleted);
        if !words.is_empty() {
            self.deleted.push(words);
        }
    }

    pub(super) fn comment(&mut self, range: &Element) {
        let Some(id) = range.attribute("id") else { return };
        match range.name.as_str() {
            "commentRangeStart" if self.commented.len() < COMMENTS_AT_ONCE => {
                self.commented.push(id.to_owned())
            }
            "commentRangeStart" => {}
            _ => self.commented.retain(|open| open != id),
        }
    }
}

/// The elements of a name directly inside, or inside of what only wraps them.
fn within<'e>(parent: &'e Element, name: &str) -> Vec<&'e Element> {
    let mut found = Vec::new();
    for inner in parent.elements() {
        match inner.name.as_str() {
            known if known == name => found.push(inner),
            "sdt" | "sdtContent" | "customXml" | "ins" => found.extend(within(inner, name)),
            _ => {}
        }
    }
    found
}

/// What is to be read of an element that offers one thing in two forms.
pub(super) fn chosen(alternatives: &Element) -> &Element {
    alternatives.child("Choice").or_else(|| alternatives.child("Fallback")).unwrap_or(alternatives)
}
