//! What a file is, by its first bytes. Its name is never asked.

use crate::PictureError;
use model::PictureFormat;

/// First bytes → what such files are called, of kinds that aren't read.
const NOT_READ: &[(&[u8], &str)] = &[
    (b"II*\0", "TIFF pictures"),
    (b"MM\0*", "TIFF pictures"),
    (b"II+\0", "TIFF pictures"),
    (b"MM\0+", "TIFF pictures"),
    (b"BM", "BMP pictures"),
    (b"\0\0\x01\0", "Icons"),
    (b"%PDF-", "PDF documents"),
    (b"%!PS", "PostScript files"),
    (b"8BPS", "Photoshop files"),
    (b"\0\0\0\x0cJXL \r\n\x87\n", "JPEG XL pictures"),
    (b"\xff\x0a", "JPEG XL pictures"),
    (b"\0\0\0\x0cjP  ", "JPEG 2000 pictures"),
    (b"qoif", "QOI pictures"),
];

/// Brands of ISO media files (what follows `ftyp`) → what such files are called.
const BRANDS: &[(&[u8], &str)] = &[
    (b"heic", "HEIC pictures"),
    (b"heix", "HEIC pictures"),
    (b"heim", "HEIC pictures"),
    (b"heis", "HEIC pictures"),
    (b"hevc", "HEIC pictures"),
    (b"hevx", "HEIC pictures"),
    (b"mif1", "HEIC pictures"),
    (b"msf1", "HEIC pictures"),
    (b"avif", "AVIF pictures"),
    (b"avis", "AVIF pictures"),
];

/// How far an SVG's first tag is looked for, past its comments.
const SVG_START_BYTES: usize = 4096;

/// The format that bytes are in.
///
/// # Errors
/// `picture.empty`, `picture.not_supported`, `picture.not_a_picture`.
pub(crate) fn format_of(bytes: &[u8]) -> Result<PictureFormat, PictureError> {
    if bytes.is_empty() {
        return Err(PictureError::Empty);
    }
    if bytes.starts_with(b"\xff\xd8\xff") {
        return Ok(PictureFormat::Jpeg);
    }
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Ok(PictureFormat::Png);
    }
    if bytes.starts_with(b"GIF87a") || bytes.starts_with(b"GIF89a") {
        return Ok(PictureFormat::Gif);
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Ok(PictureFormat::Webp);
    }
    Err(known_and_not_read(bytes)
        .map_or(PictureError::NotAPicture, |what| PictureError::NotSupported { what }))
}

fn known_and_not_read(bytes: &[u8]) -> Option<&'static str> {
    if bytes.get(4..8) == Some(b"ftyp") {
        // The first brand may be a general one; the compatible ones follow it.
        let box_end =
            bytes.get(..4).map_or(0, |size| size.iter().fold(0, |size, byte| size << 8 | usize::from(*byte)));
        let brands = bytes.get(8..box_end.min(256).min(bytes.len())).unwrap_or_default();
        let named = |brand: &[u8]| BRANDS.iter().find(|(known, _)| *known == brand).map(|(_, what)| *what);
        // mif1 stands in AVIF files too: what names itself AVIF anywhere is AVIF.
        let found: Vec<&str> = brands.chunks_exact(4).filter_map(named).collect();
        return Some(
            found.iter().find(|what| what.starts_with("AVIF")).or(found.first()).copied().unwrap_or("Videos"),
        );
    }
    let known = NOT_READ.iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, what)| *what);
    known.or_else(|| is_svg(bytes).then_some("SVG drawings"))
}

fn is_svg(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(SVG_START_BYTES)];
    let is_markup = start.trim_ascii_start().starts_with(b"<") || start.starts_with(b"\xef\xbb\xbf<");
    is_markup && start.windows(4).any(|window| window.eq_ignore_ascii_case(b"<svg"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(bytes: &[u8]) -> String {
        match format_of(bytes) {
            Ok(format) => format.extension().to_owned(),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn kinds_that_are_not_read_are_named() {
        assert_eq!(said(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"), "HEIC pictures can’t be read.");
        assert_eq!(said(b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic"), "HEIC pictures can’t be read.");
        assert_eq!(said(b"\0\0\0\x18ftypmif1\0\0\0\0avifmif1"), "AVIF pictures can’t be read.");
        assert_eq!(said(b"\0\0\0\x18ftypisom\0\0\0\0isommp41"), "Videos can’t be read.");
        assert_eq!(said(b"II*\0\x08\0\0\0"), "TIFF pictures can’t be read.");
        assert_eq!(said(b"%PDF-1.7"), "PDF documents can’t be read.");
        assert_eq!(said(b"<?xml version='1.0'?><!-- by hand --><svg>"), "SVG drawings can’t be read.");
    }

    #[test]
    fn other_files_are_no_pictures() {
        assert_eq!(said(b"The <svg> element"), "This file is no picture.");
        assert_eq!(said(b"\0\0\0\xffftyp"), "Videos can’t be read.");
        assert_eq!(said(b""), "This file is empty.");
        assert_eq!(said(b"GIF"), "This file is no picture.");
    }
}
