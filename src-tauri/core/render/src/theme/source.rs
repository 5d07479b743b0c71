//! A template's text on its way into the engine: tokens resolved, dangerous words refused.

use super::{
    ThemeError,
    tokens::{self, Tokens},
};

/// Words that a template may not use in its tags: they print text as markup, or show what it was not given.
const REFUSED: [&str; 8] = ["safe", "autoescape", "debug", "raw", "import", "extends", "macro", "filter"];

/// `text` with its tokens resolved and its indentation gone. Lines stay lines, so that the engine's errors still
/// name the right one.
pub(super) fn resolved(file: &'static str, text: &str, tokens: &Tokens) -> Result<String, ThemeError> {
    let mut out = String::with_capacity(text.len() * 2);
    let mut rest = text;
    let line_of = |rest: &str| text[..text.len() - rest.len()].matches('\n').count() + 1;
    while !rest.is_empty() {
        let markup = rest.find("{{").into_iter().chain(rest.find("{%")).chain(rest.find("{#")).min();
        let (markup, tag) = rest.split_at(markup.unwrap_or(rest.len()));
        let resolved = tokens::resolved(markup, tokens).map_err(|unknown| ThemeError::UnknownToken {
            file: file.to_owned(),
            line: line_of(&rest[unknown.offset..]),
            token: unknown.name,
        })?;
        out.push_str(&resolved);
        let (tag, after) = tag.split_at(length_of_tag(tag));
        if let Some(what) = words(tag).find(|word| REFUSED.contains(word)) {
            return Err(ThemeError::Refused {
                file,
                line: line_of(&rest[markup.len()..]),
                what: what.to_owned(),
            });
        }
        out.push_str(tag);
        rest = after;
    }
    Ok(out.lines().map(str::trim_start).collect::<Vec<_>>().join("\n") + "\n")
}

/// The bytes from a tag's opening to its closing, quoted strings in it skipped; all of it where it never closes.
fn length_of_tag(tag: &str) -> usize {
    let close = match tag.get(..2) {
        Some("{{") => "}}",
        Some("{%") => "%}",
        Some("{#") => return tag.find("#}").map_or(tag.len(), |at| at + 2),
        _ => return 0,
    };
    let mut quote = None;
    for (at, c) in tag.char_indices().skip(2) {
        match (quote, c) {
            (Some(open), _) if c == open => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, _) if tag[at..].starts_with(close) => return at + 2,
            (None, _) => {}
        }
    }
    tag.len()
}

/// The identifiers in a tag; none in a comment.
fn words(tag: &str) -> impl Iterator<Item = &str> {
    let tag = if tag.starts_with("{#") { "" } else { tag };
    tag.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').filter(|word| !word.is_empty())
}
