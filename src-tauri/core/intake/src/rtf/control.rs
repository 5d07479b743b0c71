//! Control words that change how words are set, and those that stand for a character.

use super::group::Text;
use super::paragraph::{Marked, Paragraph};
use super::reader::Reader;
use super::tables::{of_charset, of_code_page};
use crate::IntakeError;
use crate::document::Line;
use model::Inline;

impl Reader {
    pub(super) fn control(&mut self, word: &str, number: Option<i32>) -> Result<(), IntakeError> {
        let is_on = number != Some(0);
        match self.group().text {
            Text::Nothing => return self.control_in_nothing(word, number),
            Text::Table => {
                self.control_in_table(word, number);
                return Ok(());
            }
            Text::Picture => {
                self.control_in_picture(word);
                return Ok(());
            }
            Text::Words | Text::Plain => {}
        }
        let group = self.groups.last_mut().expect("the first is never closed");
        match word {
            "b" => group.line.strong = is_on,
            "i" => group.line.em = is_on,
            "strike" | "striked" => group.line.strikethrough = is_on,
            "v" => group.is_hidden = is_on,
            "deleted" => {
                group.is_deleted = is_on;
                self.is_changed |= is_on;
            }
            "revised" => self.is_changed |= is_on,
            "plain" => {
                let href = group.line.href.take();
                group.line = Line { href, ..Line::default() };
                (group.is_hidden, group.is_deleted) = (false, false);
                group.encoding = self.encoding;
            }
            "f" => {
                let font = number.and_then(|font| self.tables.fonts.get(&font));
                group.encoding = font.copied().unwrap_or(self.encoding);
            }
            "uc" => group.instead = usize::try_from(number.unwrap_or(1)).unwrap_or(1).min(8),
            "u" => self.unicode(number.unwrap_or(0)),
            "ansicpg" => {
                self.encoding = of_code_page(number.unwrap_or(1252));
                group.encoding = self.encoding;
            }
            "mac" => self.encoding = of_code_page(10000),
            "par" | "sect" => self.end_paragraph()?,
            "line" | "softline" => self.push_break(),
            "cell" | "nestcell" => self.end_cell(),
            "row" | "nestrow" => self.end_row()?,
            "pard" => self.paragraph = Paragraph::default(),
            "s" => self.paragraph.style = number,
            "outlinelevel" => {
                let level = number.and_then(|level| u8::try_from(level).ok()).filter(|level| *level < 9);
                self.paragraph.outline = level.map(|level| level + 1);
            }
            "ls" => self.paragraph.list = number,
            "ilvl" => {
                self.paragraph.level = number.and_then(|level| usize::try_from(level).ok()).unwrap_or(0)
            }
            "intbl" => self.paragraph.in_table = true,
            "tab" | "emspace" | "enspace" | "qmspace" => self.say(" "),
            "emdash" => self.say("—"),
            "endash" => self.say("–"),
            "lquote" => self.say("‘"),
            "rquote" => self.say("’"),
            "ldblquote" => self.say("“"),
            "rdblquote" => self.say("”"),
            "bullet" => self.say("•"),
            _ => {}
        }
        Ok(())
    }

    /// In what is not read, only the marks of older lists say something.
    fn control_in_nothing(&mut self, word: &str, number: Option<i32>) -> Result<(), IntakeError> {
        match word {
            "pnlvlblt" => self.paragraph.marked = Some(Marked::Bullet),
            "pnlvlbody" | "pndec" if !matches!(self.paragraph.marked, Some(Marked::From(_))) => {
                self.paragraph.marked = Some(Marked::From(1));
            }
            "pnstart" => {
                let start = number.and_then(|start| u32::try_from(start).ok()).unwrap_or(1);
                if matches!(self.paragraph.marked, Some(Marked::From(_))) {
                    self.paragraph.marked = Some(Marked::From(start));
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn control_in_table(&mut self, word: &str, number: Option<i32>) {
        let number = number.unwrap_or(0);
        match word {
            "f" => self.font = number,
            "fcharset" => {
                self.tables.fonts.extend(of_charset(number).map(|encoding| (self.font, encoding)));
            }
            "cpg" => {
                self.tables.fonts.insert(self.font, of_code_page(number));
            }
            "s" if self.in_styles.is_some() => self.begin_style(number),
            "levelnfc" | "levelnfcn" => self.tables.level_form(number),
            "levelstartat" => self.tables.level_start(number),
            "listid" => self.tables.list_id(number),
            "ls" => self.tables.named_as(number),
            _ => {}
        }
    }

    fn control_in_picture(&mut self, word: &str) {
        self.picture.ending = match word {
            "pngblip" => Some("png"),
            "jpegblip" => Some("jpg"),
            "emfblip" => Some("emf"),
            "wmetafile" => Some("wmf"),
            "dibitmap" | "wbitmap" => Some("bmp"),
            "macpict" => Some("pict"),
            _ => return,
        };
    }

    pub(super) fn push_break(&mut self) {
        if self.group().text == Text::Words {
            self.out().push(Inline::HardBreak);
        }
    }

    pub(super) fn symbol(&mut self, symbol: u8) -> Result<(), IntakeError> {
        match symbol {
            b'~' => self.say("\u{a0}"),
            b'_' => self.say("\u{2011}"),
            b'\\' | b'{' | b'}' => self.say(char::from(symbol).encode_utf8(&mut [0; 4])),
            b'\n' | b'\r' if self.group().text == Text::Words => self.end_paragraph()?,
            b'*' => self.group().is_optional = true,
            _ => {}
        }
        Ok(())
    }
}
