//! Tables, which a newsletter's text has not: each row becomes a paragraph.
//!
//! The parser's own tables are switched off, since they drop the cells that stand beyond the header's.

use model::{Inline, Mark};

/// The rows of a paragraph that is a table: lines with a rule of dashes and pipes below the first.
pub(crate) fn rows(content: &[Inline]) -> Option<Vec<Vec<Inline>>> {
    let mut rows: Vec<Vec<Inline>> =
        content.split(|inline| *inline == Inline::HardBreak).map(<[Inline]>::to_vec).collect();
    if !is_rule(rows.get(1)?) {
        return None;
    }
    rows.remove(1);
    rows.iter_mut().flatten().for_each(narrow);
    rows.iter_mut().for_each(strip_frame);
    Some(rows)
}

fn is_rule(row: &[Inline]) -> bool {
    let [Inline::Text { text, marks }] = row else { return false };
    marks.is_empty()
        && text.contains('-')
        && text.contains('|')
        && !text.contains(|c| !matches!(c, '|' | '-' | ':' | ' '))
}

/// Makes one space of those that align the columns; in code they may mean something.
fn narrow(inline: &mut Inline) {
    if let Inline::Text { text, marks } = inline
        && !marks.contains(&Mark::Code)
    {
        let mut last = None;
        text.retain(|c| last.replace(c) != Some(' ') || c != ' ');
    }
}

/// Takes the pipes off a row's ends.
fn strip_frame(row: &mut Vec<Inline>) {
    if let Some(Inline::Text { text, .. }) = row.first_mut() {
        let stripped = text.trim_start();
        *text = stripped.strip_prefix('|').unwrap_or(stripped).trim_start().to_owned();
    }
    if let Some(Inline::Text { text, .. }) = row.last_mut() {
        let stripped = text.trim_end();
        *text = stripped.strip_suffix('|').unwrap_or(stripped).trim_end().to_owned();
    }
    row.retain(|inline| !matches!(inline, Inline::Text { text, .. } if text.is_empty()));
}
