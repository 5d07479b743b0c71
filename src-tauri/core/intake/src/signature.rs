//! Files that are no text, told by their first bytes, so that the refusal can name them.

/// First bytes → what they begin.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"PK\x03\x04", "a ZIP archive"),
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "a rich text document (RTF)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a Word, Excel or PowerPoint document of the old kind"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
    (b"SQLite format 3\0", "a database"),
    (b"\x1f\x8b", "a compressed archive (gzip)"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed archive (7-Zip)"),
    (b"Rar!\x1a\x07", "a compressed archive (RAR)"),
    (b"BZh91AY&SY", "a compressed archive (bzip2)"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\0", "a program"),
    (b"ID3\x02", "a sound recording"),
    (b"ID3\x03", "a sound recording"),
    (b"ID3\x04", "a sound recording"),
    (b"OggS\0", "a recording (Ogg)"),
];

/// What the bytes are, with an article, when they are known and no text.
pub(crate) fn known_kind(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Some("a WebP picture");
    }
    if bytes.get(4..8) == Some(b"ftyp") {
        return Some("a video, a sound recording or an HEIC picture");
    }
    SIGNATURES.iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, what)| *what)
}

/// Whether the bytes begin as a web page does, whatever the file is called.
pub(crate) fn is_web_page(bytes: &[u8]) -> bool {
    let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let begins =
        |with: &str| start.get(..with.len()).is_some_and(|head| head.eq_ignore_ascii_case(with.as_bytes()));
    begins("<!doctype html") || begins("<html>") || begins("<html ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_only_speaks_of_a_format_is_no_such_file() {
        assert_eq!(known_kind("A PDF begins with %PDF-".as_bytes()), None);
        assert_eq!(known_kind(b""), None);
        assert_eq!(known_kind(b"ID3 tags name the song"), None);
    }

    #[test]
    fn a_web_page_is_known_by_its_first_words() {
        assert!(is_web_page(b"\n <!DOCTYPE HTML>\n<p>"));
        assert!(is_web_page(b"\xef\xbb\xbf<html lang=en>"));
        assert!(!is_web_page(b"<htmlish>"));
        assert_eq!(known_kind(b"<htmlish> is a word"), None);
    }
}
