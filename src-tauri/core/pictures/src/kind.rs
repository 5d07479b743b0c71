//! What a file is, by its first bytes. Its name is never asked.

use crate::PictureError;
use crate::tags::Tags;
use model::PictureFormat;

/// First bytes → what such files are called, of kinds that aren't read.
const NOT_READ: &[(&[u8], &str)] = &[
    (b"II+\0", "TIFF pictures of over 4 GiB (BigTIFF)"),
    (b"MM\0+", "TIFF pictures of over 4 GiB (BigTIFF)"),
    (b"IIRO", "Olympus’s raw pictures (ORF)"),
    (b"IIRS", "Olympus’s raw pictures (ORF)"),
    (b"MMOR", "Olympus’s raw pictures (ORF)"),
    (b"IIU\0", "Panasonic’s raw pictures (RW2)"),
    (b"FUJIFILMCCD-RAW", "Fujifilm’s raw pictures (RAF)"),
    (b"\0MRM", "Minolta’s raw pictures (MRW)"),
    (b"FOVb", "Sigma’s raw pictures (X3F)"),
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
    (b"crx ", "Canon’s raw pictures (CR3)"),
];
/// The brands of AVIF, still and moving; of one that moves its still picture is read.
const AVIF: [&[u8]; 2] = [b"avif", b"avis"];

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
    if brands(bytes).any(|brand| AVIF.contains(&brand)) {
        return Ok(PictureFormat::Avif);
    }
    if bytes.starts_with(b"II*\0") || bytes.starts_with(b"MM\0*") {
        let raw = Tags::of(bytes).and_then(|tags| tags.raw_kind());
        return raw
            .map_or(Ok(PictureFormat::Tiff), |what| Err(PictureError::NotSupported { what: what.into() }));
    }
    if is_svg(bytes) {
        return Ok(PictureFormat::Svg);
    }
    Err(known_and_not_read(bytes)
        .map_or(PictureError::NotAPicture, |what| PictureError::NotSupported { what: what.into() }))
}

/// The brands of an ISO media file. The first may be a general one; the compatible ones follow it, after its version, which is passed over like
/// any brand that isn't known.
fn brands(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let is_media = bytes.get(4..8) == Some(b"ftyp");
    let box_end =
        bytes.get(..4).map_or(0, |size| size.iter().fold(0, |size, byte| size << 8 | usize::from(*byte)));
    let end = if is_media { box_end.min(256).min(bytes.len()) } else { 0 };
    bytes.get(8..end).unwrap_or_default().chunks_exact(4)
}

fn known_and_not_read(bytes: &[u8]) -> Option<&'static str> {
    if bytes.get(4..8) == Some(b"ftyp") {
        let named = |brand: &[u8]| BRANDS.iter().find(|(known, _)| *known == brand).map(|(_, what)| *what);
        return Some(brands(bytes).find_map(named).unwrap_or("Videos"));
    }
    NOT_READ.iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, what)| *what)
}

fn is_svg(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(SVG_START_BYTES)];
    let is_markup = start.trim_ascii_start().starts_with(b"<") || start.starts_with(b"\xef\xbb\xbf<");
    let page = |window: &[u8]| window.eq_ignore_ascii_case(b"<html");
    let drawing = start.windows(4).position(|window| window == b"<svg");
    // A page may have drawings in it, and is none.
    is_markup && drawing.is_some_and(|at| !start[..at].windows(5).any(page))
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
        assert_eq!(
            said(b"\0\0\0\x18ftypcrx \0\0\0\x01crx isom"),
            "Canon’s raw pictures (CR3) can’t be read."
        );
        assert_eq!(said(b"\0\0\0\x18ftypisom\0\0\0\0isommp41"), "Videos can’t be read.");
        assert_eq!(said(b"FUJIFILMCCD-RAW 0201"), "Fujifilm’s raw pictures (RAF) can’t be read.");
        assert_eq!(said(b"%PDF-1.7"), "PDF documents can’t be read.");
    }

    /// A TIFF of one directory; each tag with its type and value.
    fn tiff(tags: &[(u16, u16, u32)]) -> Vec<u8> {
        let mut bytes = b"II*\0\x08\0\0\0".to_vec();
        bytes.extend((tags.len() as u16).to_le_bytes());
        for (tag, kind, value) in tags {
            bytes.extend(tag.to_le_bytes());
            bytes.extend(kind.to_le_bytes());
            bytes.extend(1_u32.to_le_bytes());
            bytes.extend(value.to_le_bytes());
        }
        bytes.extend([0; 4]);
        bytes
    }

    #[test]
    fn raw_pictures_that_look_like_a_tiff_are_told_from_one() {
        let size = [(0x0100, 4, 40), (0x0101, 4, 24)];
        assert_eq!(said(&tiff(&size)), "tif");
        let with = |more: &[(u16, u16, u32)]| said(&tiff(&[&size[..], more].concat()));
        assert_eq!(with(&[(0xc612, 1, 4)]), "Raw pictures (DNG) can’t be read.");
        assert_eq!(with(&[(0x0106, 3, 32_803)]), "A camera’s raw pictures can’t be read.");
        assert_eq!(with(&[(0x00fe, 4, 1), (0x014a, 4, 100)]), "A camera’s raw pictures can’t be read.");
        assert_eq!(with(&[(0x014a, 4, 100)]), "tif", "a TIFF may have smaller copies of itself");
        assert_eq!(said(b"II*\0\x10\0\0\0CR\x02\0\0\0\0\0\0\0"), "Canon’s raw pictures (CR2) can’t be read.");
    }

    #[test]
    fn avif_and_svg_are_told_by_what_they_begin_with() {
        assert_eq!(said(b"\0\0\0\x18ftypavif\0\0\0\0mif1miaf"), "avif");
        assert_eq!(said(b"\0\0\0\x18ftypmif1\0\0\0\0avifmif1"), "avif");
        assert_eq!(said(b"<?xml version='1.0'?><!-- by hand --><svg>"), "svg");
        assert_eq!(said(b"<!doctype html><html><body><svg>"), "This file is no picture.");
    }

    #[test]
    fn other_files_are_no_pictures() {
        assert_eq!(said(b"The <svg> element"), "This file is no picture.");
        assert_eq!(said(b"\0\0\0\xffftyp"), "Videos can’t be read.");
        assert_eq!(said(b""), "This file is empty.");
        assert_eq!(said(b"GIF"), "This file is no picture.");
    }
}
