//! Groups that are something else than words, and what becomes of each at its end.

use super::group::{Opened, Text};
use super::reader::{Reader, line_of};
use crate::PictureSource;
use crate::document::{Kind, link_in};
use crate::report::Why;

/// A picture that is being read.
#[derive(Default)]
pub(super) struct Picture {
    pub(super) ending: Option<&'static str>,
    pub(super) bytes: Vec<u8>,
    /// The first digit of a byte.
    pub(super) half: Option<u8>,
    pub(super) alt: String,
}

impl Reader {
    /// Whether a control word says what its group is. `true` also where it is to be passed over.
    pub(super) fn opens(&mut self, word: &str) -> bool {
        let (text, opened) = match word {
            "fonttbl" | "listtable" | "listoverridetable" | "list" | "listlevel" | "listoverride"
            | "stylesheet" => {
                match word {
                    "list" => self.tables.begin_list(),
                    "listlevel" => self.tables.begin_level(),
                    "stylesheet" => self.in_styles = Some(self.groups.len()),
                    _ => {}
                }
                (Text::Table, None)
            }
            "field" => {
                self.fields.push(String::new());
                (self.group().text, Some(Opened::Field))
            }
            "fldinst" => (Text::Plain, Some(Opened::Instruction)),
            "fldrslt" => {
                let href = self.fields.last().and_then(|instruction| link_in(instruction));
                let group = self.group();
                group.line.href = href.or_else(|| group.line.href.take());
                return true;
            }
            "pict" => {
                self.picture = Picture::default();
                (Text::Picture, Some(Opened::Picture))
            }
            "sn" => (Text::Plain, Some(Opened::PropertyName)),
            "sv" => (Text::Plain, Some(Opened::PropertyValue)),
            "footnote" => (Text::Words, Some(Opened::Footnote)),
            "annotation" => (Text::Words, Some(Opened::Comment)),
            "atnauthor" => (Text::Plain, Some(Opened::CommentAuthor)),
            "shptxt" => (Text::Words, Some(Opened::Box)),
            "header" | "headerl" | "headerr" | "headerf" | "footer" | "footerl" | "footerr" | "footerf" => {
                (Text::Words, Some(Opened::Edge))
            }
            "author" => (Text::Plain, Some(Opened::Author)),
            "title" => (Text::Plain, Some(Opened::Title)),
            // Groups that only wrap, and those whose control words are read.
            "shppict" | "shp" | "shpinst" | "sp" | "info" | "picprop" | "ud" | "pn" => {
                if word == "ud" {
                    self.group().text = Text::Words;
                } else if matches!(word, "info" | "sp" | "picprop" | "pn" | "shpinst" | "shp") {
                    self.group().text = Text::Nothing;
                }
                return true;
            }
            "nonshppict" | "listtext" | "pntext" | "colortbl" | "generator" | "xe" | "tc" | "bkmkstart"
            | "bkmkend" | "objdata" | "shprslt" | "themedata" | "datastore" | "upr" | "atnid" | "atndate"
            | "atnref" | "atntime" | "atnicn" | "revtbl" | "rsidtbl" | "filetbl" | "template" | "company"
            | "operator" | "category" | "keywords" | "subject" | "comment" | "doccomm" | "ftnsep"
            | "ftnsepc" | "ftncn" | "aftnsep" | "aftnsepc" | "aftncn" | "pnseclvl" => {
                // The other form of a text may lie in it, for programs that know it.
                if word != "upr" {
                    self.skipped = Some(self.groups.len());
                }
                (Text::Nothing, None)
            }
            _ => return false,
        };
        // What is passed over stays so, whatever stands in it; but a text box lies in a drawing, and a picture too.
        let was = self.group().text;
        if was == Text::Nothing && !self.is_reached_in_nothing(opened) {
            return true;
        }
        let line = line_of(opened, &self.group().line);
        let group = self.group();
        (group.text, group.opened, group.line) = (text, opened, line);
        match opened {
            Some(Opened::Footnote | Opened::Comment | Opened::Box | Opened::Edge) => {
                self.outs.push(Vec::new())
            }
            Some(
                Opened::Instruction
                | Opened::PropertyName
                | Opened::PropertyValue
                | Opened::CommentAuthor
                | Opened::Author
                | Opened::Title,
            ) => self.plain.clear(),
            _ => {}
        }
        true
    }

    /// Groups that are read although what they lie in is not: they lie in such by nature.
    fn is_reached_in_nothing(&self, opened: Option<Opened>) -> bool {
        use Opened::{Author, Box, Picture, PropertyName, PropertyValue, Title};
        matches!(opened, Some(Box | Picture | PropertyName | PropertyValue | Author | Title))
            && self.skipped.is_none()
    }

    /// What becomes of a group at its end.
    pub(super) fn closed(&mut self, opened: Opened) {
        let plain = self.plain.trim().to_owned();
        match opened {
            Opened::Style => {
                let name = plain.trim_end_matches(';').trim();
                if let (Some(kind), Some(style)) = (Kind::named(name), self.style.take()) {
                    self.tables.styles.insert(style, kind);
                }
            }
            Opened::Field => drop(self.fields.pop()),
            Opened::Instruction => {
                self.fields.iter_mut().last().into_iter().for_each(|field| field.push_str(&plain))
            }
            Opened::Picture => self.end_picture(),
            Opened::PropertyName => self.property = plain,
            Opened::PropertyValue if self.property == "wzDescription" => {
                self.picture.alt = plain.replace('\n', " ")
            }
            Opened::PropertyValue => {}
            Opened::Footnote => {
                let content = self.outs.pop().unwrap_or_default();
                self.note(content);
            }
            Opened::Comment => {
                let words =
                    self.outs.pop().map(|content| model::document::inline_text(&content)).unwrap_or_default();
                let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
                let who = Some(std::mem::take(&mut self.commenter)).filter(|who| !who.is_empty());
                if !words.is_empty() {
                    self.comments
                        .push(format!("Comment by {}: {words}", who.as_deref().unwrap_or("somebody")));
                }
            }
            Opened::CommentAuthor => self.commenter = plain,
            Opened::Box => {
                let content = self.outs.pop().unwrap_or_default();
                let mut lines = content
                    .split(|inline| *inline == model::Inline::HardBreak)
                    .map(<[_]>::to_vec)
                    .collect::<Vec<_>>();
                lines.retain(|line| !line.is_empty());
                self.after.extend(lines.into_iter().map(|line| (Kind::Body, line)));
            }
            Opened::Edge => {
                let words =
                    self.outs.pop().map(|content| model::document::inline_text(&content)).unwrap_or_default();
                let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
                if !words.is_empty() && !self.edges.contains(&words) {
                    self.edges.push(words);
                }
            }
            Opened::Author => self.author = plain,
            Opened::Title => self.title = plain,
        }
    }

    fn end_picture(&mut self) {
        let Picture { ending, bytes, alt, .. } = std::mem::take(&mut self.picture);
        if bytes.is_empty() {
            return;
        }
        let name = format!("picture-{}.{}", self.writing.draft.pictures.len() + 1, ending.unwrap_or("wmf"));
        let picture = self.writing.draft.add_picture(PictureSource::Enclosed { name, bytes }, alt, "", None);
        self.after.push((Kind::Picture(picture), Vec::new()));
    }

    fn note(&mut self, mut content: Vec<model::Inline>) {
        while content.last() == Some(&model::Inline::HardBreak) {
            content.pop();
        }
        if let Some(model::Inline::Text { text, .. }) = content.first_mut() {
            *text = text.trim_start().to_owned();
        }
        content.retain(|inline| !matches!(inline, model::Inline::Text { text, .. } if text.is_empty()));
        if content.is_empty() {
            return;
        }
        self.writing.notes.push(content);
        let mark = format!("[{}]", self.writing.notes.len());
        let mut out = std::mem::take(self.out());
        self.writing.words(&mark, &crate::document::Line::default(), &mut out);
        *self.out() = out;
    }

    /// What stands beside the text, into the report.
    pub(super) fn told(&mut self) {
        let report = &mut self.writing.draft.report;
        if self.is_changed {
            report.drop(Why::TrackedChanges, self.deleted.join(" … "));
        }
        for (why, texts) in [(Why::Hidden, &self.hidden), (Why::PageFurniture, &self.edges)] {
            if !texts.is_empty() {
                report.drop(why, texts.join(" … "));
            }
        }
        if !self.comments.is_empty() {
            report.drop(Why::Comments, self.comments.len().to_string());
        }
    }
}
