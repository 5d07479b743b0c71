//! From the bytes that a server sent to text. Servers are often wrong about encodings.

use crate::decode::{bears_out, guessed};
use encoding_rs::{Encoding, UTF_8};

/// The text of a document: by its byte order mark, as UTF-8 where it is that, as the server or the document says where the bytes
/// bear it out, else as it looks. `declared` finds what the document says of itself.
pub(crate) fn text_of(
    bytes: &[u8],
    content_type: &str,
    declared: fn(&[u8]) -> Option<&'static Encoding>,
) -> String {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return cleaned(&encoding.decode(bytes).0);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return cleaned(text);
    }
    let guessed = guessed(bytes);
    // A label that leaves a byte unread, or that reads anything and hides an Asian text, is a wrong one.
    let mut labels = [in_header(content_type), declared(bytes)].into_iter().flatten();
    if let Some(encoding) = labels.find(|label| bears_out(bytes, label, guessed)) {
        return cleaned(&encoding.decode_without_bom_handling(bytes).0);
    }
    // A document that is UTF-8 but for a broken letter or two stays UTF-8.
    let lossy = UTF_8.decode_without_bom_handling(bytes).0;
    let broken = lossy.matches('\u{fffd}').count();
    if broken * 100 < lossy.chars().filter(|c| !c.is_ascii()).count() {
        return cleaned(&lossy);
    }
    cleaned(&guessed.decode_without_bom_handling(bytes).0)
}

/// Text without NUL, which no parser of markup means anything by.
fn cleaned(text: &str) -> String {
    text.replace('\0', "")
}

/// `charset=` in a Content-Type header.
fn in_header(content_type: &str) -> Option<&'static Encoding> {
    let (_, label) = content_type.split_once("charset=")?;
    let label = label.split(';').next().unwrap_or(label).trim_matches(['"', '\'', ' ']);
    Encoding::for_label(label.as_bytes())
}

/// `encoding=` in an XML declaration.
pub(crate) fn declared_in_xml(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]).into_owned();
    let declaration = head.trim_start().strip_prefix("<?xml")?.split("?>").next()?.to_owned();
    let (_, label) = declaration.split_once("encoding")?;
    let label = label.trim_start_matches(['=', ' ', '"', '\'']).split(['"', '\'']).next()?;
    Encoding::for_label(label.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn none(_: &[u8]) -> Option<&'static Encoding> {
        None
    }

    #[test]
    fn a_wrong_label_is_not_believed() {
        let chinese = "春天的茶叶在山上慢慢长大，茶农们开始采摘第一批新茶。";
        let gbk = encoding_rs::GBK.encode(chinese).0;
        assert_eq!(text_of(&gbk, "text/html; charset=gb2312", none), chinese);
        assert_eq!(text_of(&gbk, "text/html; charset=utf-8", none), chinese);
        assert_eq!(text_of(&gbk, "text/html", none), chinese);
        assert_eq!(text_of(chinese.as_bytes(), "text/html; charset=iso-8859-1", none), chinese);
        let western = encoding_rs::WINDOWS_1252.encode("The café’s “new” menu").0;
        assert_eq!(text_of(&western, "text/html; charset=ISO-8859-1", none), "The café’s “new” menu");
    }

    #[test]
    fn one_broken_letter_does_not_turn_a_text_into_another() {
        let mut bytes = "春天的茶叶在山上慢慢长大。".repeat(30).into_bytes();
        bytes.push(0xff);
        assert!(text_of(&bytes, "", none).starts_with("春天的茶叶"));
    }

    #[test]
    fn a_feed_names_its_encoding_in_its_declaration() {
        let name = |text: &str| declared_in_xml(text.as_bytes()).map(Encoding::name);
        assert_eq!(name("<?xml version='1.0' encoding='Shift_JIS'?><rss/>"), Some("Shift_JIS"));
        assert_eq!(name("<?xml version=\"1.0\" encoding = \"big5\" ?>"), Some("Big5"));
        assert_eq!(name("<rss encoding='big5'/>"), None);
    }
}
