//! JSON as exports hold it, and what is wrong with it when it can’t be read.

use crate::IntakeError;
use serde::de::DeserializeOwned;
use std::borrow::Cow;

/// The text of an export: UTF-8, else as its byte order mark says, with whatever is no character replaced.
pub(crate) fn text_of(bytes: &[u8]) -> Cow<'_, str> {
    match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding.decode(bytes).0,
        None => String::from_utf8_lossy(bytes),
    }
}

/// Reads JSON; where that fails for half a character or a control in a text, once more with these put right.
///
/// # Errors
/// `intake.export_broken`
pub(crate) fn read<T: DeserializeOwned>(text: &str, what: &'static str) -> Result<T, IntakeError> {
    let first = match serde_json::from_str(text) {
        Ok(read) => return Ok(read),
        Err(error) => error,
    };
    if first.is_eof() {
        let problem = format!("it ends in the middle, on line {}", first.line());
        return Err(IntakeError::ExportBroken { what, problem });
    }
    serde_json::from_str(&mended(text)).map_err(|_| {
        let said = first.to_string();
        let said = said.split(" at line ").next().unwrap_or_default();
        let problem = format!("line {} has a fault ({said})", first.line());
        IntakeError::ExportBroken { what, problem }
    })
}

/// The same JSON, without controls in its texts and without halves of characters (`\ud83d` alone).
fn mended(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut inside = false;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let len = match c {
            '\\' if inside => escape(rest, &mut out),
            '\n' if inside => put(&mut out, "\\n", 1),
            '\t' if inside => put(&mut out, "\\t", 1),
            c if inside && c < ' ' => put(&mut out, " ", 1),
            c => {
                inside ^= c == '"';
                out.push(c);
                c.len_utf8()
            }
        };
        rest = &rest[len..];
    }
    out
}

fn put(out: &mut String, text: &str, len: usize) -> usize {
    out.push_str(text);
    len
}

/// Copies the escape that `rest` begins with; answers how long it is.
fn escape(rest: &str, out: &mut String) -> usize {
    let unit = |at: usize| {
        let digits = rest.get(at..at + 6)?.strip_prefix("\\u")?;
        u16::from_str_radix(digits, 16).ok()
    };
    match (unit(0), unit(6)) {
        (Some(0xD800..=0xDBFF), Some(0xDC00..=0xDFFF)) => put(out, &rest[..12], 12),
        (Some(0xD800..=0xDFFF), _) => put(out, "\u{fffd}", 6),
        _ => {
            let len = 1 + rest[1..].chars().next().map_or(0, char::len_utf8);
            put(out, &rest[..len], len)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_character_and_a_control_stop_nothing() {
        let json = "[\"a\\ud83d b\", \"c\u{1}\nd\", \"\\ud83d\\ude00\\\\\\\"\"]";
        assert!(serde_json::from_str::<Vec<String>>(json).is_err());
        let read: Vec<String> = read(json, "export").expect("read");
        assert_eq!(read, ["a\u{fffd} b", "c \nd", "😀\\\""]);
    }

    #[test]
    fn what_is_wrong_is_said() {
        let said = |json| read::<Vec<String>>(json, "Ghost export").expect_err("refused").to_string();
        assert_eq!(
            said("[\"a\",\n\"b"),
            "This Ghost export can’t be read: it ends in the middle, on line 2."
        );
        assert_eq!(
            said("[\"a\"\nx]"),
            "This Ghost export can’t be read: line 2 has a fault (expected `,` or `]`)."
        );
    }
}
