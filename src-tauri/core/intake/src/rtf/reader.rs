//! Walks the tokens with a state a group. No recursion: groups may be nested as deep as the file is long.

use super::destination::Picture;
use super::group::{Group, Opened, Text};
use super::paragraph::Paragraph;
use super::tables::Tables;
use super::token::{Token, Tokens};
use crate::document::{Kind, Line, Writing, set};
use crate::{Draft, IntakeError};
use encoding_rs::Encoding;
use model::Inline;

/// The most groups inside of each other; a state is kept for each.
const DEEPEST: usize = 2_000;

/// Whether bytes are a rich text document.
pub(crate) fn knows(head: &[u8]) -> bool {
    head.starts_with(b"{\\rtf")
}

/// Makes a draft of a rich text document.
///
/// # Errors
/// `intake.document_broken` where it is cut off or nested too deep, `intake.too_large`.
pub(crate) fn read(bytes: &[u8]) -> Result<Draft, IntakeError> {
    let broken = |problem: &str| IntakeError::DocumentBroken {
        what: "rich text document",
        problem: problem.to_owned(),
    };
    if !knows(bytes) {
        return Err(broken("it does not begin as one"));
    }
    let mut reader = Reader::new();
    for token in Tokens::of(bytes) {
        if !matches!(token, Token::Byte(_) | Token::Text(_)) {
            reader.flush();
            // What older programs are to show is text; where none follows, what does is not passed over.
            reader.passing = 0;
        }
        match token {
            Token::Open => {
                if reader.groups.len() > DEEPEST {
                    return Err(broken("its groups are nested over 2,000 deep"));
                }
                let inside = reader.group().inside();
                reader.groups.push(inside);
                continue;
            }
            Token::Close => {
                // Some programs write something after the last bracket.
                if reader.groups.len() <= 2 {
                    return reader.finish();
                }
                reader.close();
            }
            Token::Control(word, number) => reader.word(word, number)?,
            Token::Symbol(symbol) => reader.symbol(symbol)?,
            Token::Byte(byte) => reader.bytes(&[byte]),
            Token::Text(text) => reader.bytes(text),
            Token::Binary(bytes) => {
                if reader.group().text == Text::Picture {
                    reader.picture.bytes.extend_from_slice(bytes);
                }
            }
        }
        if !matches!(token, Token::Symbol(b'*')) {
            reader.group().is_fresh = false;
        }
    }
    Err(broken("it ends in the middle"))
}

/// A document that is being read.
pub(super) struct Reader {
    pub(super) writing: Writing,
    /// The states of the open groups; the first is never closed.
    pub(super) groups: Vec<Group>,
    /// Bytes of text that wait for the rest of their character.
    pending: Vec<u8>,
    /// The first half of a character in two.
    half: Option<u16>,
    /// How many characters are still to be passed over after `\u`.
    passing: usize,
    /// The encoding of text without a font.
    pub(super) encoding: &'static Encoding,
    pub(super) tables: Tables,
    pub(super) font: i32,
    pub(super) style: Option<i32>,
    /// The depth at which the table of styles stands.
    pub(super) in_styles: Option<usize>,
    /// The depth of a group that is passed over whole.
    pub(super) skipped: Option<usize>,
    pub(super) paragraph: Paragraph,
    pub(super) last_marked: Option<u32>,
    /// The lines that are being read: the text's, and over it those of notes.
    pub(super) outs: Vec<Vec<Inline>>,
    pub(super) plain: String,
    pub(super) fields: Vec<String>,
    pub(super) picture: Picture,
    pub(super) property: String,
    pub(super) cells: Vec<Vec<Inline>>,
    pub(super) rows: Vec<String>,
    pub(super) after: Vec<(Kind, Vec<Inline>)>,
    pub(super) comments: Vec<String>,
    pub(super) commenter: String,
    pub(super) deleted: Vec<String>,
    pub(super) is_changed: bool,
    pub(super) hidden: Vec<String>,
    pub(super) edges: Vec<String>,
    pub(super) author: String,
    pub(super) title: String,
}

impl Reader {
    fn new() -> Self {
        Reader {
            writing: Writing::default(),
            groups: vec![Group::default()],
            pending: Vec::new(),
            half: None,
            passing: 0,
            encoding: encoding_rs::WINDOWS_1252,
            tables: Tables::default(),
            font: 0,
            style: None,
            in_styles: None,
            skipped: None,
            paragraph: Paragraph::default(),
            last_marked: None,
            outs: vec![Vec::new()],
            plain: String::new(),
            fields: Vec::new(),
            picture: Picture::default(),
            property: String::new(),
            cells: Vec::new(),
            rows: Vec::new(),
            after: Vec::new(),
            comments: Vec::new(),
            commenter: String::new(),
            deleted: Vec::new(),
            is_changed: false,
            hidden: Vec::new(),
            edges: Vec::new(),
            author: String::new(),
            title: String::new(),
        }
    }

    pub(super) fn group(&mut self) -> &mut Group {
        self.groups.last_mut().expect("the first is never closed")
    }

    /// The line that words go into.
    pub(super) fn out(&mut self) -> &mut Vec<Inline> {
        self.outs.last_mut().expect("the text's own is never closed")
    }

    fn word(&mut self, word: &str, number: Option<i32>) -> Result<(), IntakeError> {
        if self.skipped.is_some() {
            return Ok(());
        }
        let (is_fresh, is_optional) = (self.group().is_fresh, self.group().is_optional);
        if is_fresh && self.opens(word) {
            return Ok(());
        }
        if is_fresh && is_optional && self.in_styles.is_none() {
            // A group that is for who knows it, and nobody here does.
            self.skipped = Some(self.groups.len());
            self.group().text = Text::Nothing;
            return Ok(());
        }
        self.control(word, number)
    }

    fn close(&mut self) {
        let depth = self.groups.len();
        let Some(group) = self.groups.pop() else { return };
        if self.skipped.is_some_and(|skipped| depth <= skipped) {
            self.skipped = None;
        }
        if self.in_styles.is_some_and(|styles| depth <= styles) {
            self.in_styles = None;
        }
        self.half = None;
        self.passing = 0;
        if let Some(opened) = group.opened {
            self.closed(opened);
        }
    }

    /// A style in its table: what follows in its group is its name.
    pub(super) fn begin_style(&mut self, style: i32) {
        self.style = Some(style);
        self.plain.clear();
        let group = self.group();
        (group.text, group.opened) = (Text::Plain, Some(Opened::Style));
    }

    fn bytes(&mut self, bytes: &[u8]) {
        if self.group().text == Text::Picture {
            return self.digits(bytes);
        }
        let passed = self.passing.min(bytes.len());
        self.passing -= passed;
        self.pending.extend_from_slice(&bytes[passed..]);
    }

    fn digits(&mut self, digits: &[u8]) {
        for digit in digits.iter().filter_map(|digit| char::from(*digit).to_digit(16)) {
            match self.picture.half.take() {
                Some(high) => self.picture.bytes.push(high << 4 | digit as u8),
                None => self.picture.half = Some(digit as u8),
            }
        }
    }

    fn flush(&mut self) {
        let pending = std::mem::take(&mut self.pending);
        if !pending.is_empty() {
            self.half = None;
            let (text, _) = self.group().encoding.decode_without_bom_handling(&pending);
            self.say(&text);
        }
    }

    /// `\u`: a unit of UTF-16, signed, and after it what older programs are to show instead.
    pub(super) fn unicode(&mut self, unit: i32) {
        let unit = (unit & 0xffff) as u16;
        let units = match self.half.take() {
            Some(half) => vec![half, unit],
            None if (0xd800..0xdc00).contains(&unit) => {
                self.half = Some(unit);
                Vec::new()
            }
            None => vec![unit],
        };
        self.say(&String::from_utf16_lossy(&units));
        self.passing = self.group().instead;
    }

    /// Adds words to what is being read.
    pub(super) fn say(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let group = self.group();
        let (kind, is_deleted, is_hidden, line) =
            (group.text, group.is_deleted, group.is_hidden, group.line.clone());
        match kind {
            Text::Plain => self.plain.push_str(text),
            Text::Words if is_deleted => keep(text, &mut self.deleted),
            Text::Words if is_hidden => keep(text, &mut self.hidden),
            Text::Words => {
                let mut out = std::mem::take(self.out());
                self.writing.words(&text.replace('\0', ""), &line, &mut out);
                *self.out() = out;
            }
            Text::Picture | Text::Table | Text::Nothing => {}
        }
    }

    fn finish(mut self) -> Result<Draft, IntakeError> {
        self.flush();
        self.outs.truncate(1);
        self.paragraph.in_table = false;
        self.end_paragraph()?;
        self.end_table();
        self.told();
        let Reader { writing, comments, author, title, .. } = self;
        let mut draft = set(writing);
        let made = (!author.is_empty()).then(|| format!("The file’s author: {author}."));
        draft.notes = comments.into_iter().chain(made).collect::<Vec<_>>().join("\n\n");
        if draft.headline.is_empty() {
            draft.headline = title;
        }
        Ok(draft)
    }
}

fn keep(text: &str, kept: &mut Vec<String>) {
    if !text.trim().is_empty() {
        kept.push(text.trim().to_owned());
    }
}

/// How words are set in a group that was opened for something: a note does not take over what its mark was set in.
pub(super) fn line_of(opened: Option<Opened>, line: &Line) -> Line {
    match opened {
        Some(Opened::Footnote | Opened::Comment | Opened::Box | Opened::Edge) => Line::default(),
        _ => line.clone(),
    }
}
