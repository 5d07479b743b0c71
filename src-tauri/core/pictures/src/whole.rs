//! Whether a file goes on to the end of its picture, by the structure of its format.
//!
//! Decoders forgive: a JPEG that was cut in half decodes to a half-grey picture without an error. So the end is
//! looked for by itself.

use crate::decode::boxes_are_whole;
use model::PictureFormat;

/// Whether the file holds its picture to the end. Bytes after the end are no matter.
pub(crate) fn is_whole(bytes: &[u8], format: PictureFormat) -> bool {
    match format {
        PictureFormat::Jpeg => segments(bytes).any(|segment| segment.marker == END_OF_IMAGE),
        PictureFormat::Png => png_ends(bytes).is_some(),
        PictureFormat::Gif => gif_parts(bytes).is_some(),
        PictureFormat::Webp => webp_ends(bytes).is_some(),
        PictureFormat::Avif => boxes_are_whole(bytes),
        // Theirs say so themselves: a TIFF by where its strips lie, a drawing by its last tag.
        PictureFormat::Tiff | PictureFormat::Svg => true,
    }
}

/// JPEG's markers (ITU T.81, table B.1).
const END_OF_IMAGE: u8 = 0xd9;
const START_OF_SCAN: u8 = 0xda;

/// One segment of a JPEG.
pub(crate) struct Segment<'a> {
    /// What it is.
    pub(crate) marker: u8,
    /// What it holds, without its length.
    pub(crate) payload: &'a [u8],
}

/// The segments of a JPEG up to its end or to the end of the bytes; coded pixels are passed over.
pub(crate) fn segments(bytes: &[u8]) -> impl Iterator<Item = Segment<'_>> {
    let mut at = 2;
    std::iter::from_fn(move || {
        let marker = next_marker(bytes, &mut at)?;
        if marker == END_OF_IMAGE {
            at = bytes.len();
            return Some(Segment { marker, payload: &[] });
        }
        let length = usize::from(be_16(bytes, at)?).max(2);
        let payload = bytes.get(at + 2..at + length)?;
        at += length;
        if marker == START_OF_SCAN {
            skip_coded_pixels(bytes, &mut at);
        }
        Some(Segment { marker, payload })
    })
}

/// The next marker with a segment; fill bytes and whatever stands between segments are passed over.
fn next_marker(bytes: &[u8], at: &mut usize) -> Option<u8> {
    loop {
        let start = *at + bytes.get(*at..)?.iter().position(|byte| *byte == 0xff)?;
        let byte = *bytes.get(start + 1)?;
        *at = start + if byte == 0xff { 1 } else { 2 };
        // Stuffed zeros, restarts, a lone start and the temporary marker have no segment.
        if !matches!(byte, 0x00 | 0x01 | 0xd0..=0xd8 | 0xff) {
            return Some(byte);
        }
    }
}

/// Coded pixels end at the next marker that is no restart; in them 0xff is followed by a zero.
fn skip_coded_pixels(bytes: &[u8], at: &mut usize) {
    while let Some(offset) = bytes.get(*at..).and_then(|rest| rest.iter().position(|byte| *byte == 0xff)) {
        *at += offset;
        if !matches!(bytes.get(*at + 1), Some(0x00 | 0xd0..=0xd7)) {
            return;
        }
        *at += 2;
    }
    *at = bytes.len();
}

/// PNG is chunks of length, name, content and checksum, the last of which is IEND.
fn png_ends(bytes: &[u8]) -> Option<()> {
    let mut at = 8;
    loop {
        let length = u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?) as usize;
        let name = bytes.get(at + 4..at + 8)?;
        at = at.checked_add(length)?.checked_add(12)?;
        if at > bytes.len() {
            return None;
        }
        if name == b"IEND" {
            return Some(());
        }
    }
}

/// What a GIF is made of, when it goes on to its trailer.
pub(crate) struct GifParts {
    /// How many frames it has.
    pub(crate) frames: usize,
    /// Where its texts stand: comments, and what programs add that is not about showing it.
    pub(crate) texts: Vec<std::ops::Range<usize>>,
    /// Where its trailer stands.
    pub(crate) trailer: usize,
}

/// The parts of a GIF; `None` where it breaks off.
pub(crate) fn gif_parts(bytes: &[u8]) -> Option<GifParts> {
    let mut at = 13 + palette_bytes(*bytes.get(10)?);
    let (mut frames, mut texts) = (0, Vec::new());
    loop {
        let start = at;
        match bytes.get(at)? {
            0x3b => return Some(GifParts { frames, texts, trailer: at }),
            0x21 => at += 2,
            0x2c => {
                frames += 1;
                // Ten bytes of descriptor, the palette it announces, one byte of code size.
                at += 11 + palette_bytes(*bytes.get(at + 9)?);
            }
            // Stray bytes between blocks are seen in the wild and passed over, as browsers do.
            _ => {
                at += 1;
                continue;
            }
        }
        skip_sub_blocks(bytes, &mut at)?;
        if is_text(&bytes[start..at]) {
            texts.push(start..at);
        }
    }
}

/// A comment, or an application's block that does not say how often to repeat.
fn is_text(block: &[u8]) -> bool {
    let repeats = |name: &[u8]| name == b"NETSCAPE2.0" || name == b"ANIMEXTS1.0";
    match block {
        [0x21, 0xfe, ..] => true,
        [0x21, 0xff, ..] => !block.get(3..14).is_some_and(repeats),
        _ => false,
    }
}

fn palette_bytes(flags: u8) -> usize {
    if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
}

fn skip_sub_blocks(bytes: &[u8], at: &mut usize) -> Option<()> {
    loop {
        let length = usize::from(*bytes.get(*at)?);
        *at += 1 + length;
        if length == 0 {
            return Some(());
        }
    }
}

/// WebP is one RIFF chunk that says how long it is.
fn webp_ends(bytes: &[u8]) -> Option<()> {
    let length = u32::from_le_bytes(bytes.get(4..8)?.try_into().ok()?) as usize;
    (bytes.len() >= length.checked_add(8)?).then_some(())
}

/// A big-endian number of two bytes.
pub(crate) fn be_16(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at + 2)?.try_into().ok().map(u16::from_be_bytes)
}
