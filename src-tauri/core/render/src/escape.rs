//! The one place where text is made safe to stand in HTML.
//!
//! Control characters go: C0 but tab and line ends, DEL, and C1 (U+0080 to U+009F), which make Gmail clip a mail
//! (hteumeuleu/email-bugs#41). That no text keeps a C1 character is also what makes the marks of [`crate::platform`]
//! unmistakable.

use std::{
    borrow::Cow,
    fmt::{self, Write},
};

/// Appends `text` to `out`, safe between tags and inside a double-quoted attribute.
pub(crate) fn push(out: &mut String, text: &str) {
    // Writing to a String can't fail.
    let _ = write(out, text);
}

/// Writes `text` to `out`, safe between tags and inside a double-quoted attribute.
pub(crate) fn write(out: &mut (impl Write + ?Sized), text: &str) -> fmt::Result {
    let bytes = text.as_bytes();
    let mut kept_from = 0;
    let mut at = 0;
    while at < bytes.len() {
        let (instead, length) = match bytes[at] {
            b'&' => ("&amp;", 1),
            b'<' => ("&lt;", 1),
            b'>' => ("&gt;", 1),
            b'"' => ("&quot;", 1),
            b'\t' | b'\n' | b'\r' => {
                at += 1;
                continue;
            }
            0..=0x1f | 0x7f => ("", 1),
            // U+0080 to U+009F are the two bytes C2 80 to C2 9F.
            0xc2 if bytes[at + 1] < 0xa0 => ("", 2),
            _ => {
                at += 1;
                continue;
            }
        };
        out.write_str(&text[kept_from..at])?;
        out.write_str(instead)?;
        at += length;
        kept_from = at;
    }
    out.write_str(&text[kept_from..])
}

/// `text` without the control characters that a mail must not carry.
pub(crate) fn without_controls(text: &str) -> Cow<'_, str> {
    // Bytes that a control character may begin with; C2 also begins others, such as a no-break space.
    let suspect = |byte: u8| matches!(byte, 0..=8 | 11 | 12 | 14..=31 | 127 | 0xc2);
    if !text.bytes().any(suspect) {
        return text.into();
    }
    text.chars().filter(|c| !c.is_control() || matches!(c, '\t' | '\n' | '\r')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn escaped(text: &str) -> String {
        let mut out = String::new();
        push(&mut out, text);
        out
    }

    #[test]
    fn markup_becomes_text_and_text_stays_as_it_is() {
        assert_eq!(escaped("<b a=\"x\">R&D</b>"), "&lt;b a=&quot;x&quot;&gt;R&amp;D&lt;/b&gt;");
        assert_eq!(escaped("It’s 晚报 & 🐚"), "It’s 晚报 &amp; 🐚");
    }

    #[test]
    fn control_characters_go_and_white_space_stays() {
        assert_eq!(escaped("a\0b\u{1b}c\u{7f}d\u{80}e\u{9f}f\u{a0}g\t\n"), "abcdef\u{a0}g\t\n");
        assert_eq!(without_controls("a\0b\u{92}c\u{a0}\n"), "abc\u{a0}\n");
    }
}
