//! The text: paragraphs, lists, tables, and what lies around them.

use super::line::is_shape;
use super::styles::{Span, Styles};
use crate::IntakeError;
use crate::document::xml::Element;
use crate::document::{Item, Kind, Writing};
use crate::pack::Pack;
use crate::report::{Why, excerpt};
use model::{IllustrationId, Inline};
use std::collections::HashMap;

/// A document that is being read.
pub(super) struct Body<'k, 'p> {
    pub(super) pack: &'k mut Pack<'p>,
    pub(super) styles: Styles,
    pub(super) writing: Writing,
    /// Comments that are open, by name, and the words that each is about.
    pub(super) commented: Vec<String>,
    pub(super) quoted: HashMap<String, String>,
    pub(super) comments: Vec<Comment>,
    pub(super) deleted: Vec<String>,
    pub(super) is_changed: bool,
    pub(super) hidden: Vec<String>,
    /// What stands inside of a paragraph and comes after it.
    pub(super) after: Vec<After>,
    /// The last number of each level of each list, and how many lists there were.
    counted: HashMap<(String, usize), u32>,
    lists: usize,
}

/// What somebody noted beside the text.
pub(super) struct Comment {
    pub(super) name: String,
    pub(super) who: String,
    pub(super) when: String,
    pub(super) words: String,
}

/// What stands inside of a paragraph and is none of its words.
pub(super) enum After {
    Picture(IllustrationId),
    Paragraph(Kind, Vec<Inline>),
}

/// A list that is open.
#[derive(Clone)]
struct Open {
    style: String,
    name: String,
    level: usize,
}

impl<'k, 'p> Body<'k, 'p> {
    pub(super) fn new(pack: &'k mut Pack<'p>, styles: Styles) -> Self {
        Body {
            pack,
            styles,
            writing: Writing::default(),
            commented: Vec::new(),
            quoted: HashMap::new(),
            comments: Vec::new(),
            deleted: Vec::new(),
            is_changed: false,
            hidden: Vec::new(),
            after: Vec::new(),
            counted: HashMap::new(),
            lists: 0,
        }
    }

    /// Reads the blocks directly inside of an element.
    pub(super) fn blocks(&mut self, parent: &Element) -> Result<(), IntakeError> {
        parent.elements().try_for_each(|block| self.block(block))
    }

    fn block(&mut self, block: &Element) -> Result<(), IntakeError> {
        match block.name.as_str() {
            "p" | "h" => {
                let kind = self.kind(block);
                self.paragraph(kind, block)
            }
            "list" => self.list(block, None),
            "table" => self.table(block),
            "tracked-changes" => {
                self.changes(block);
                Ok(())
            }
            "frame" => {
                self.frame(block);
                self.push_after()
            }
            "annotation" => {
                self.comment(block);
                Ok(())
            }
            // One that stands on a page by itself comes after the next paragraph, so that no stamp is the headline.
            shape if is_shape(shape) => {
                self.text_in(block);
                Ok(())
            }
            "section" | "table-of-content" | "index-body" | "index-title" | "illustration-index"
            | "bibliography" | "alphabetical-index" | "numbered-paragraph" => self.blocks(block),
            _ => Ok(()),
        }
    }

    fn paragraph(&mut self, kind: Kind, paragraph: &Element) -> Result<(), IntakeError> {
        let content = self.inlines(paragraph);
        self.writing.push(kind, content)?;
        self.push_after()
    }

    /// What a paragraph is. A heading says its level; one with the style of a title is the title.
    pub(super) fn kind(&self, paragraph: &Element) -> Kind {
        let style = paragraph.attribute("style-name").unwrap_or_default();
        match (self.styles.kind(style), paragraph.name.as_str()) {
            (kind @ (Kind::Title | Kind::Subtitle), _) => kind,
            (_, "h") => {
                let level = paragraph.attribute("outline-level").and_then(|level| level.parse().ok());
                Kind::Heading(level.unwrap_or(1))
            }
            (kind, _) => kind,
        }
    }

    pub(super) fn push_after(&mut self) -> Result<(), IntakeError> {
        for after in std::mem::take(&mut self.after) {
            match after {
                After::Picture(picture) => self.writing.push(Kind::Picture(picture), Vec::new())?,
                After::Paragraph(kind, content) => self.writing.push(kind, content)?,
            }
        }
        Ok(())
    }

    fn list(&mut self, list: &Element, outer: Option<&Open>) -> Result<(), IntakeError> {
        let own = list.attribute("style-name").map(str::to_owned);
        let style = own
            .or_else(|| outer.map(|outer| outer.style.clone()))
            .or_else(|| self.style_of(list))
            .unwrap_or_default();
        let goes_on =
            list.attribute("continue-numbering") == Some("true") || list.attribute("continue-list").is_some();
        let level = outer.map_or(0, |outer| outer.level + 1);
        let name = match outer {
            Some(outer) => outer.name.clone(),
            None => {
                self.lists += usize::from(!goes_on);
                // One that goes on is the same list; one of another style in between has another name.
                if goes_on { style.clone() } else { format!("{style} {}", self.lists) }
            }
        };
        if !goes_on {
            self.counted.retain(|(counted, at), _| *counted != style || *at < level);
        }
        let open = Open { style, name, level };
        for item in list.elements() {
            match item.name.as_str() {
                "list-item" => self.item(item, &open)?,
                "list-header" => self.blocks(item)?,
                _ => {}
            }
        }
        Ok(())
    }

    /// The style of a list that names none is that of its paragraphs.
    fn style_of(&self, list: &Element) -> Option<String> {
        let style = list.find("p")?.attribute("style-name")?;
        self.styles.list_of(style).map(str::to_owned)
    }

    /// An item. Its further paragraphs are lines of it.
    fn item(&mut self, item: &Element, list: &Open) -> Result<(), IntakeError> {
        let mut words: Option<(Kind, Vec<Inline>)> = None;
        for block in item.elements() {
            match block.name.as_str() {
                "p" | "h" => {
                    let content = self.inlines(block);
                    match &mut words {
                        Some((_, words)) => {
                            words.push(Inline::HardBreak);
                            words.extend(content);
                        }
                        None if block.name == "h" => words = Some((self.kind(block), content)),
                        None => words = Some((Kind::Item(self.next(item, list)), content)),
                    }
                }
                "list" => {
                    if let Some((kind, content)) = words.take() {
                        self.writing.push(kind, content)?;
                    }
                    self.list(block, Some(list))?;
                }
                _ => self.block(block)?,
            }
        }
        if let Some((kind, content)) = words {
            self.writing.push(kind, content)?;
        }
        self.push_after()
    }

    fn next(&mut self, item: &Element, list: &Open) -> Item {
        let level = self.styles.level(&list.style, list.level);
        let number = level.start.map(|start| {
            let counted =
                self.counted.get(&(list.style.clone(), list.level)).map(|last| last.saturating_add(1));
            let own = item.attribute("start-value").and_then(|start| start.parse().ok());
            let number = own.or(counted).unwrap_or(start);
            self.counted.insert((list.style.clone(), list.level), number);
            number
        });
        Item { list: list.name.clone(), level: list.level, number }
    }

    /// A table, a paragraph a row. One of a single column sets text apart and is read as text.
    fn table(&mut self, table: &Element) -> Result<(), IntakeError> {
        let mut rows = Vec::new();
        rows_of(table, &mut rows);
        if rows.iter().all(|cells| cells.len() <= 1) {
            for cell in rows.into_iter().flatten() {
                self.blocks(cell)?;
            }
            return Ok(());
        }
        let mut told = Vec::new();
        for cells in rows {
            let mut row: Vec<Inline> = Vec::new();
            for cell in cells {
                let words = self.cell(cell);
                if !row.is_empty() && !words.is_empty() {
                    row.push(Inline::plain(" | "));
                }
                row.extend(words);
            }
            told.push(model::document::inline_text(&row));
            self.writing.push(Kind::Row, row)?;
            self.push_after()?;
        }
        self.writing.draft.report.drop(Why::Table, excerpt(&told.join(" / ")));
        Ok(())
    }

    /// The words of a cell, a note or a box, in one line.
    pub(super) fn cell(&mut self, parent: &Element) -> Vec<Inline> {
        let mut words: Vec<Inline> = Vec::new();
        for block in parent.elements() {
            let content = match block.name.as_str() {
                "p" | "h" => self.inlines(block),
                "note-citation" | "creator" | "date" => continue,
                _ => self.cell(block),
            };
            if !content.is_empty() && !words.is_empty() {
                words.push(Inline::plain(" "));
            }
            words.extend(content.into_iter().map(|inline| match inline {
                Inline::HardBreak => Inline::plain(" "),
                text => text,
            }));
        }
        words
    }

    /// What tracked changes took out stands before the text.
    fn changes(&mut self, changes: &Element) {
        for region in changes.elements() {
            self.is_changed = true;
            if let Some(deletion) = region.child("deletion") {
                let words = said(deletion);
                if !words.is_empty() {
                    self.deleted.push(words);
                }
            }
        }
    }

    /// The words of a paragraph; what stands in it and is no word waits in `after`.
    pub(super) fn inlines(&mut self, paragraph: &Element) -> Vec<Inline> {
        let mut out = Vec::new();
        self.inside(paragraph, Span::default(), None, &mut out);
        out
    }
}

fn rows_of<'e>(table: &'e Element, rows: &mut Vec<Vec<&'e Element>>) {
    for inner in table.elements() {
        match inner.name.as_str() {
            "table-row" => rows.push(inner.elements().filter(|cell| cell.name == "table-cell").collect()),
            "table-header-rows" | "table-rows" | "table-row-group" => rows_of(inner, rows),
            _ => {}
        }
    }
}

/// The words of the paragraphs of an element, a space between them; not who wrote them and when.
pub(super) fn said(element: &Element) -> String {
    let mut out = String::new();
    push_said(element, &mut out);
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn push_said(element: &Element, out: &mut String) {
    for inner in element.elements() {
        if matches!(inner.name.as_str(), "p" | "h") {
            out.push(' ');
            out.push_str(&inner.text());
        } else {
            push_said(inner, out);
        }
    }
}
