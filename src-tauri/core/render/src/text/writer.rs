//! Lines of plain text.

use super::wrap::{COLUMNS, columns, wrapped};
use crate::{escape, pictures, words::Words};

/// Lines of plain text, paragraphs a blank line apart.
#[derive(Default)]
pub(crate) struct Writer {
    out: String,
}

impl Writer {
    /// A writer with room for so many bytes.
    pub fn with_room(bytes: usize) -> Self {
        Writer { out: String::with_capacity(bytes) }
    }

    /// A paragraph; nothing for a text that says nothing.
    pub fn paragraph(&mut self, text: &str) {
        self.hanging("", "", text);
    }

    /// A paragraph whose first line begins with one indent and all others with another.
    pub fn hanging(&mut self, first: &str, others: &str, text: &str) {
        self.blank();
        self.lines(first, others, text);
    }

    /// The same without a blank line before it, as the items of a list stand.
    pub fn lines(&mut self, first: &str, others: &str, text: &str) {
        let text = escape::without_controls(text);
        if !text.trim().is_empty() {
            wrapped(&mut self.out, first, others, &text);
        }
    }

    /// A heading with a line of `under` below it.
    pub fn heading(&mut self, text: &str, under: char) {
        if text.trim().is_empty() {
            return;
        }
        self.paragraph(text);
        let width = text.lines().map(columns).max().unwrap_or_default().min(COLUMNS);
        self.out.extend(std::iter::repeat_n(under, width));
        self.out.push('\n');
    }

    /// Words that lead somewhere: the address follows in brackets, unless it is the words.
    pub fn link(&mut self, words: &str, href: &str) {
        if words == href { self.paragraph(href) } else { self.paragraph(&format!("{words} ({href})")) }
    }

    /// What stands for a picture: what it shows, its caption, its credit line.
    pub fn picture(&mut self, picture: &pictures::Words<'_>, words: &Words) {
        let alt = if picture.alt.is_empty() {
            String::new()
        } else {
            format!("[{}: {}]", words.picture, picture.alt)
        };
        let credit = picture.credit.with_addresses();
        let lines = [alt.as_str(), picture.caption, &credit];
        self.blank();
        lines.into_iter().for_each(|line| self.lines("", "", line));
    }

    /// A line that holds a platform's mark, after some words.
    pub fn mark(&mut self, words: &str, mark: &str) {
        self.out.extend([words, mark, "\n"]);
    }

    /// A rule over all columns, between the masthead or the footer and the slots.
    pub fn rule(&mut self) {
        self.blank();
        self.out.extend(std::iter::repeat_n('_', COLUMNS));
        self.out.push('\n');
    }

    /// A line across the column.
    pub fn line(&mut self) {
        self.paragraph("* * *");
    }

    /// A blank line, unless there is one or nothing stands above.
    pub fn blank(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    /// Sets the lines of another writer above all others, a blank line apart.
    pub fn set_above(&mut self, mut above: Writer) {
        above.blank();
        self.out.insert_str(0, &above.out);
    }

    /// The lines so far.
    pub fn as_str(&self) -> &str {
        &self.out
    }

    /// All lines, the last one ended.
    pub fn finish(mut self) -> String {
        self.out.truncate(self.out.trim_end().len());
        self.out.push('\n');
        self.out
    }
}
