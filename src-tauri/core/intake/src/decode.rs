//! Bytes become text: the encoding is found, line ends and stray controls are put right.

use crate::IntakeError;
use crate::signature::known_kind;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// The longest text that is taken in, in mebibytes: five times the longest novel. A tree of up to some hundred
/// bytes a byte is built of the worst of them.
pub const LIMIT_MIB: usize = 5;

/// The share of control characters from which bytes count as no text: one in a hundred.
const CONTROLS_PER_TEXT: usize = 100;

/// A text, and how it was found in its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text: lines end in `\n`, no byte order mark, no control characters but tab and line end.
    pub text: String,
    /// The encoding that was taken, by the name of the WHATWG Encoding Standard.
    pub encoding: &'static str,
    /// Whether the bytes were UTF-8, so that nothing had to be guessed.
    pub was_utf8: bool,
    /// How many control characters were taken out.
    pub controls_removed: usize,
}

/// Finds the encoding of `bytes` and decodes them.
///
/// UTF-8 is taken when the bytes are that, UTF-16 when a byte order mark or its zeros say so; everything else is
/// guessed from the frequency of its characters, as browsers do.
///
/// # Errors
/// `intake.empty`, `intake.too_large` (over [`LIMIT_MIB`]), `intake.known_kind` (a PDF, a picture, a Word document …),
/// `intake.binary`.
pub fn decode(bytes: &[u8]) -> Result<Decoded, IntakeError> {
    decode_as(bytes, None)
}

/// The same for a text that names its encoding itself. A name is believed where the bytes bear it out.
///
/// # Errors
/// Those of [`decode`].
pub(crate) fn decode_as(bytes: &[u8], named: Option<&'static Encoding>) -> Result<Decoded, IntakeError> {
    if let Some(what) = known_kind(bytes) {
        return Err(IntakeError::KnownKind { what });
    }
    if bytes.len() > LIMIT_MIB << 20 {
        return Err(IntakeError::TooLarge { limit_mib: LIMIT_MIB });
    }
    let encoding = encoding_of(bytes, named)?;
    let (decoded, _, _) = encoding.decode(bytes);
    let (text, controls_removed) = cleaned(&decoded);
    if controls_removed * CONTROLS_PER_TEXT > decoded.len() {
        return Err(IntakeError::Binary);
    }
    if text.trim().is_empty() {
        return Err(IntakeError::Empty);
    }
    Ok(Decoded { text, encoding: encoding.name(), was_utf8: encoding == UTF_8, controls_removed })
}

fn encoding_of(bytes: &[u8], named: Option<&'static Encoding>) -> Result<&'static Encoding, IntakeError> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Ok(encoding);
    }
    if let Some(utf_16) = utf_16_by_its_zeros(bytes) {
        return Ok(utf_16);
    }
    if std::str::from_utf8(bytes).is_ok() {
        return Ok(UTF_8);
    }
    let controls = bytes.iter().filter(|byte| is_control(char::from(**byte)) && byte.is_ascii()).count();
    if controls * CONTROLS_PER_TEXT > bytes.len() {
        return Err(IntakeError::Binary);
    }
    let guessed = guessed(bytes);
    Ok(named.filter(|named| bears_out(bytes, named, guessed)).unwrap_or(guessed))
}

/// The encoding that bytes look like, by the frequency of their characters.
pub(crate) fn guessed(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Allow)
}

/// Whether bytes are in the encoding that they are labelled with. Every byte means something in windows-1252, which is
/// also the label of those who never set one: there the guess of an Asian encoding is better.
pub(crate) fn bears_out(bytes: &[u8], named: &'static Encoding, guessed: &'static Encoding) -> bool {
    let reads = |encoding: &'static Encoding| !encoding.decode_without_bom_handling(bytes).1;
    reads(named) && !(named.is_single_byte() && !guessed.is_single_byte() && reads(guessed))
}

/// UTF-16 without a byte order mark: in western text every other byte is a zero, and the rest are not.
fn utf_16_by_its_zeros(bytes: &[u8]) -> Option<&'static Encoding> {
    let pairs = bytes.len() / 2;
    if pairs == 0 || bytes.len() % 2 == 1 {
        return None;
    }
    let zeros = |offset: usize| bytes.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    match (zeros(0), zeros(1)) {
        (0, odd) if odd * 2 > pairs => Some(UTF_16LE),
        (even, 0) if even * 2 > pairs => Some(UTF_16BE),
        _ => None,
    }
}

/// Whether a character steers a device and says nothing.
fn is_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}')
}

/// The text with `\n` at each line's end, and how many control characters were taken out of it.
fn cleaned(text: &str) -> (String, usize) {
    let mut out = String::with_capacity(text.len());
    let mut removed = 0;
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '\r' => {
                characters.next_if_eq(&'\n');
                out.push('\n');
            }
            // Form feed, vertical tab, next line, and the line and paragraph separators of Unicode.
            '\u{b}' | '\u{85}' | '\u{2028}' => out.push('\n'),
            '\u{c}' | '\u{2029}' => out.push_str("\n\n"),
            '\u{feff}' => {}
            c if is_control(c) => match meant_by(c) {
                Some(meant) => out.push(meant),
                None => removed += 1,
            },
            c => out.push(c),
        }
    }
    (out, removed)
}

/// What a C1 control stands for: programs that take windows-1252 for Latin-1 make these of quotes and dashes.
fn meant_by(c: char) -> Option<char> {
    let byte = u8::try_from(u32::from(c)).ok().filter(|byte| *byte >= 0x80)?;
    let (decoded, _, _) = encoding_rs::WINDOWS_1252.decode(std::slice::from_ref(&byte)).clone();
    decoded.chars().next().filter(|meant| !meant.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of(bytes: &[u8]) -> (String, &'static str) {
        let decoded = decode(bytes).expect("a text");
        (decoded.text, decoded.encoding)
    }

    fn utf_16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(to_bytes).collect()
    }

    #[test]
    fn utf_8_is_taken_as_it_is_and_its_mark_left_out() {
        assert_eq!(text_of("\u{feff}Café".as_bytes()), ("Café".into(), "UTF-8"));
        assert!(decode(b"plain").expect("a text").was_utf8);
    }

    #[test]
    fn utf_16_is_known_by_its_mark_or_its_zeros() {
        let text = "The ferry left";
        assert_eq!(text_of(&utf_16(&format!("\u{feff}{text}"), u16::to_le_bytes)), (text.into(), "UTF-16LE"));
        assert_eq!(text_of(&utf_16(&format!("\u{feff}{text}"), u16::to_be_bytes)), (text.into(), "UTF-16BE"));
        assert_eq!(text_of(&utf_16(text, u16::to_le_bytes)), (text.into(), "UTF-16LE"));
        assert_eq!(text_of(&utf_16(text, u16::to_be_bytes)), (text.into(), "UTF-16BE"));
    }

    #[test]
    fn other_encodings_are_guessed() {
        let western = encoding_rs::WINDOWS_1252.encode("The café’s “new” menu").0;
        assert_eq!(text_of(&western), ("The café’s “new” menu".into(), "windows-1252"));
        let chinese = "春天的茶叶在山上慢慢长大，茶农们开始采摘第一批新茶。";
        let bytes = encoding_rs::GBK.encode(chinese).0;
        assert_eq!(text_of(&bytes), (chinese.into(), "GBK"));
        let japanese = "春の茶は山でゆっくりと育ち、農家は新茶を摘み始めた。";
        let bytes = encoding_rs::SHIFT_JIS.encode(japanese).0;
        assert_eq!(text_of(&bytes), (japanese.into(), "Shift_JIS"));
    }

    #[test]
    fn line_ends_of_every_kind_become_one() {
        assert_eq!(text_of("a\r\nb\rc\u{85}d\u{2028}e".as_bytes()).0, "a\nb\nc\nd\ne");
        assert_eq!(text_of("a\u{2029}b\u{c}c".as_bytes()).0, "a\n\nb\n\nc");
    }

    #[test]
    fn a_stray_control_is_taken_out_and_a_lost_quote_put_back() {
        let long = "word ".repeat(100);
        let decoded = decode(format!("It\u{92}s here\0. {long}").as_bytes()).expect("a text");
        assert!(decoded.text.starts_with("It’s here. word"), "{}", decoded.text);
        assert_eq!(decoded.controls_removed, 1);
    }

    #[test]
    fn what_is_no_text_is_refused_by_its_reason() {
        let code = |bytes: &[u8]| decode(bytes).map_err(|error| error.code());
        assert_eq!(code(b""), Err("intake.empty"));
        assert_eq!(code("\u{feff} \n\t\u{a0}".as_bytes()), Err("intake.empty"));
        assert_eq!(code(b"a\0b\0\0\0c\x01\x02"), Err("intake.binary"));
        assert_eq!(code(b"\xfe\x01\x02\x9a\x00\x00\xff\x07"), Err("intake.binary"));
        assert_eq!(code(b"%PDF-1.7\n%\xe2\xe3"), Err("intake.known_kind"));
        assert_eq!(code(&vec![b'a'; (LIMIT_MIB << 20) + 1]), Err("intake.too_large"));
        assert!(decode(&vec![b'a'; LIMIT_MIB << 20]).is_ok());
    }
}
