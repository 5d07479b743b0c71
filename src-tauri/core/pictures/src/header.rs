//! The size that a file claims, read from its header before any pixel is decoded.
//!
//! The codecs read headers too, but each with buffers and errors of its own; a bomb is turned away here.

use crate::tags::Tags;
use crate::whole::{be_16, segments};
use model::PictureFormat;

/// Pixels across and down as the file stores them; `None` where the header is not there.
pub(crate) fn claimed_size(bytes: &[u8], format: PictureFormat) -> Option<(u32, u32)> {
    match format {
        PictureFormat::Png => {
            let header = bytes.get(12..24)?.strip_prefix(b"IHDR")?;
            Some((be_32(header, 0)?, be_32(header, 4)?))
        }
        PictureFormat::Gif => Some((le(bytes, 6, 2)?, le(bytes, 8, 2)?)),
        PictureFormat::Jpeg => segments(bytes).find(|segment| is_frame(segment.marker)).and_then(|frame| {
            Some((u32::from(be_16(frame.payload, 3)?), u32::from(be_16(frame.payload, 1)?)))
        }),
        PictureFormat::Webp => webp(bytes),
        PictureFormat::Tiff => Tags::of(bytes)?.size(),
        // Their readers say it, and take little to do so.
        PictureFormat::Avif | PictureFormat::Svg => None,
    }
}

/// A JPEG marker that opens a frame: SOF0 to SOF15 without DHT, JPG and DAC (ITU T.81, table B.1).
fn is_frame(marker: u8) -> bool {
    matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc)
}

/// The first chunk says it all: the extended header, or one of the two bitstreams (RFC 9649).
fn webp(bytes: &[u8]) -> Option<(u32, u32)> {
    match bytes.get(12..16)? {
        b"VP8X" => Some((le(bytes, 24, 3)? + 1, le(bytes, 27, 3)? + 1)),
        b"VP8L" => {
            let bits = le(bytes, 21, 4)?;
            Some(((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1))
        }
        b"VP8 " => Some((le(bytes, 26, 2)? & 0x3fff, le(bytes, 28, 2)? & 0x3fff)),
        _ => None,
    }
}

fn be_32(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes)
}

/// A little-endian number of `length` bytes, at most four.
fn le(bytes: &[u8], at: usize, length: usize) -> Option<u32> {
    Some(bytes.get(at..at + length)?.iter().rev().fold(0, |number, byte| number << 8 | u32::from(*byte)))
}
