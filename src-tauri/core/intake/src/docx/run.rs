//! Runs: words, breaks, links, marks of notes.

use super::body::{After, Body, chosen};
use super::styles::Run;
use crate::document::xml::{Child, Element};
use crate::document::{Line, link_in};
use model::Inline;

/// A field: an instruction, and the words that it gave.
#[derive(Default)]
pub(super) struct Field {
    instruction: String,
    gave: bool,
    /// Words where an instruction should stand: none of the text's, unless the instruction never ends.
    held: String,
}

impl Field {
    /// The words that were held back by a paragraph's end. The field is taken to have none to hold any more.
    pub(super) fn given_up(&mut self) -> Option<String> {
        if self.gave || self.held.is_empty() {
            return None;
        }
        self.gave = true;
        Some(std::mem::take(&mut self.held))
    }
}

impl Body<'_, '_> {
    /// What stands inside of a paragraph, a link, a change.
    pub(super) fn inside(&mut self, parent: &Element, line: &Line, out: &mut Vec<Inline>) {
        for inner in parent.elements() {
            match inner.name.as_str() {
                "r" => self.run(inner, line, out),
                "hyperlink" => {
                    let target = inner.attribute("id").and_then(|id| self.parts.relations.get(id));
                    let href = target.map(|target| target.to.clone()).or_else(|| Some("#".into()));
                    self.inside(inner, &Line { href, ..line.clone() }, out);
                }
                "fldSimple" => {
                    let href =
                        link_in(inner.attribute("instr").unwrap_or_default()).or_else(|| line.href.clone());
                    self.inside(inner, &Line { href, ..line.clone() }, out);
                }
                "ins" | "moveTo" => {
                    self.is_changed = true;
                    self.inside(inner, line, out);
                }
                "del" | "moveFrom" => self.delete(inner),
                "commentRangeStart" | "commentRangeEnd" => self.comment(inner),
                "smartTag" | "sdt" | "sdtContent" | "customXml" | "dir" | "bdo" => {
                    self.inside(inner, line, out)
                }
                "AlternateContent" => self.inside(chosen(inner), line, out),
                "oMath" | "oMathPara" => self.say(&plain(inner), line, out),
                _ => {}
            }
        }
    }

    fn run(&mut self, run: &Element, line: &Line, out: &mut Vec<Inline>) {
        let properties = run.child("rPr");
        let set = Run::of(properties).over(self.parts.styles.run(properties));
        if set.hidden == Some(true) {
            let words = plain(run);
            if !words.is_empty() {
                self.hidden.push(words);
            }
            return;
        }
        let mut line = Line {
            strong: set.strong.unwrap_or(false),
            em: set.em.unwrap_or(false),
            strikethrough: set.strikethrough.unwrap_or(false),
            href: line.href.clone(),
        };
        if line.href.is_none() {
            line.href = self
                .fields
                .iter()
                .rev()
                .filter(|field| field.gave)
                .find_map(|field| link_in(&field.instruction));
        }
        self.parts_of_run(run, &line, out);
    }

    fn parts_of_run(&mut self, run: &Element, line: &Line, out: &mut Vec<Inline>) {
        for part in run.elements() {
            match part.name.as_str() {
                "t" => self.say(&part.text(), line, out),
                "tab" | "ptab" => self.say(" ", line, out),
                "br" if matches!(part.attribute("type"), Some("page" | "column")) => {}
                "br" | "cr" => out.push(Inline::HardBreak),
                "noBreakHyphen" => self.say("\u{2011}", line, out),
                "sym" => {
                    let code = part.attribute("char").and_then(|code| u32::from_str_radix(code, 16).ok());
                    // The signs of symbol fonts lie in an area that means nothing without them.
                    let c = code.and_then(char::from_u32).filter(|c| !('\u{e000}'..='\u{f8ff}').contains(c));
                    self.say(&c.map_or_else(|| "•".to_owned(), String::from), line, out);
                }
                "fldChar" => self.field(part.attribute("fldCharType").unwrap_or_default()),
                "instrText" => {
                    if let Some(field) = self.fields.last_mut() {
                        field.instruction.push_str(&part.text());
                    }
                }
                "drawing" | "pict" | "object" => self.drawing(part),
                "AlternateContent" => self.parts_of_run(chosen(part), line, out),
                "footnoteReference" => self.note(part.attribute("id"), false, line, out),
                "endnoteReference" => self.note(part.attribute("id"), true, line, out),
                "ruby" => {
                    let base = part.child("rubyBase").map(plain).unwrap_or_default();
                    let reading = part.child("rt").map(plain).unwrap_or_default();
                    self.say(&format!("{base} ({reading})"), line, out);
                }
                _ => {}
            }
        }
    }

    /// Adds words, and remembers them for the comments that are about them.
    fn say(&mut self, text: &str, line: &Line, out: &mut Vec<Inline>) {
        // Between an instruction and its end there are no words of the text's.
        if let Some(field) = self.fields.last_mut().filter(|field| !field.gave) {
            field.held.push_str(text);
            return;
        }
        for id in &self.commented {
            let quoted = self.quoted.entry(id.clone()).or_default();
            if quoted.chars().count() < 200 {
                quoted.push_str(text);
            }
        }
        self.writing.words(&text.replace('\u{ad}', ""), line, out);
    }

    fn field(&mut self, kind: &str) {
        match kind {
            "begin" => self.fields.push(Field::default()),
            "separate" => {
                if let Some(field) = self.fields.last_mut() {
                    field.gave = true;
                }
            }
            "end" => drop(self.fields.pop()),
            _ => {}
        }
    }

    /// The mark of a note, and the note into the list at the end.
    fn note(&mut self, id: Option<&str>, is_endnote: bool, line: &Line, out: &mut Vec<Inline>) {
        let Some(id) = id else { return };
        let notes = if is_endnote { &mut self.endnotes } else { &mut self.footnotes };
        let key = (is_endnote, id.to_owned());
        // A note that is referred to again keeps its number.
        let number = match (notes.remove(id), self.numbered.get(&key)) {
            (Some(note), _) => {
                self.writing.notes.push(note);
                self.numbered.insert(key, self.writing.notes.len());
                self.writing.notes.len()
            }
            (None, Some(number)) => *number,
            (None, None) => return,
        };
        let mark = format!("[{number}]");
        self.writing.words(&mark, &Line { strong: false, em: false, ..line.clone() }, out);
    }

    /// Pictures and text boxes.
    fn drawing(&mut self, drawing: &Element) {
        let pictures = self.pictures(drawing);
        let is_no_picture = pictures.is_empty();
        self.after.extend(pictures.into_iter().map(After::Picture));
        let mut boxes = Vec::new();
        boxes_of(drawing, &mut boxes);
        if boxes.is_empty() && is_no_picture {
            self.tell_of_drawing(drawing);
        }
        for text in boxes {
            let outer = std::mem::take(&mut self.after);
            let paragraphs = self.paragraphs(text);
            let inner = std::mem::replace(&mut self.after, outer);
            self.after.extend(inner);
            self.after.push(After::Box(paragraphs));
        }
    }
}

fn boxes_of<'e>(element: &'e Element, found: &mut Vec<&'e Element>) {
    for inner in element.elements() {
        match inner.name.as_str() {
            "txbxContent" => found.push(inner),
            "Fallback" => {}
            _ => boxes_of(inner, found),
        }
    }
}

/// The words of an element and nothing else: those of changes and notes too, a space between paragraphs.
pub(super) fn plain(element: &Element) -> String {
    let mut out = String::new();
    push_plain(element, &mut out);
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn push_plain(element: &Element, out: &mut String) {
    // In a diagram the element of this name holds paragraphs.
    if matches!(element.name.as_str(), "t" | "delText") && element.elements().next().is_none() {
        out.push_str(&element.text());
        return;
    }
    if matches!(element.name.as_str(), "p" | "tab" | "br" | "cr" | "tc") {
        out.push(' ');
    }
    for child in &element.children {
        if let Child::Element(inner) = child
            && inner.name != "Fallback"
        {
            push_plain(inner, out);
        }
    }
}
