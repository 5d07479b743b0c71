//! What holds within a group.

use crate::document::Line;
use encoding_rs::Encoding;

/// What the text of a group is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Text {
    /// Words of the document, or of a note.
    Words,
    /// Words that are kept as they stand until the group ends.
    Plain,
    /// The digits of a picture.
    Picture,
    /// A table at the top, of which only control words are read.
    Table,
    /// Nothing that is read.
    Nothing,
}

/// What a group was opened for, and what becomes of it at its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opened {
    Style,
    Field,
    Instruction,
    Picture,
    PropertyName,
    PropertyValue,
    Footnote,
    Comment,
    CommentAuthor,
    Box,
    Edge,
    Author,
    Title,
}

/// The state of a group; a group inside begins with it.
#[derive(Clone)]
pub(super) struct Group {
    pub(super) line: Line,
    pub(super) is_hidden: bool,
    pub(super) is_deleted: bool,
    pub(super) text: Text,
    /// What this very group was opened for.
    pub(super) opened: Option<Opened>,
    /// How many characters stand after `\u` for programs that don't know it.
    pub(super) instead: usize,
    pub(super) encoding: &'static Encoding,
    /// Whether nothing but its opening was read yet.
    pub(super) is_fresh: bool,
    /// Whether it begins with `\*`: to be passed over where it is not known.
    pub(super) is_optional: bool,
}

impl Default for Group {
    fn default() -> Self {
        Group {
            line: Line::default(),
            is_hidden: false,
            is_deleted: false,
            text: Text::Words,
            opened: None,
            instead: 1,
            encoding: encoding_rs::WINDOWS_1252,
            is_fresh: false,
            is_optional: false,
        }
    }
}

impl Group {
    pub(super) fn inside(&self) -> Group {
        Group { opened: None, is_fresh: true, is_optional: false, ..self.clone() }
    }
}
