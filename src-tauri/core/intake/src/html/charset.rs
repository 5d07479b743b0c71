//! The encoding that a page says it is in.

use encoding_rs::Encoding;

/// How far into a page its encoding has to be named (HTML Standard, prescan a byte stream).
const PRESCAN: usize = 1_024;

/// What `<meta charset>` or `<meta http-equiv="Content-Type">` names, as far as it is an encoding.
pub(crate) fn named(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(PRESCAN * 4)]).to_ascii_lowercase();
    let mut rest = head.as_str();
    while let Some((_, after)) = rest.split_once("<meta") {
        let tag = after.split('>').next().unwrap_or(after);
        rest = after;
        if let Some((_, value)) = tag.split_once("charset") {
            let value =
                value.trim_start().strip_prefix('=').unwrap_or("").trim_start_matches([' ', '"', '\'']);
            let label = value.split(['"', '\'', ' ', ';', '/', '>']).next().unwrap_or("");
            if let Some(encoding) = Encoding::for_label(label.as_bytes()) {
                return Some(encoding);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_to_name_an_encoding_are_read() {
        let name = |html: &str| named(html.as_bytes()).map(Encoding::name);
        assert_eq!(name("<meta charset=gb2312>"), Some("GBK"));
        assert_eq!(name("<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=Big5'>"), Some("Big5"));
        assert_eq!(name("<meta name=x><meta charset=\"iso-8859-1\"/>"), Some("windows-1252"));
        assert_eq!(name("<p>charset=big5"), None);
    }
}
