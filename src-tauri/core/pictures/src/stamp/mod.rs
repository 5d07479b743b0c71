//! Who made a picture and what may be done with it, written into a finished rendition: that, and nothing else.
//!
//! [`packets`] says it in the three ways that programs read; here it is put into the file. No pixel is touched: every part of the file is taken over as
//! it is.

mod packets;

use crate::whole::gif_parts;
use img_parts::jpeg::{Jpeg, JpegSegment, markers};
use img_parts::png::{Png, PngChunk};
use img_parts::{Bytes, ImageEXIF};
use model::PictureFormat;
use serde::{Deserialize, Serialize};

/// What a rendition says of its picture. What is empty is not written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// Who made it, in order.
    pub creators: Vec<String>,
    /// Whom to credit, in the supplier's words.
    pub credit: String,
    /// The copyright notice.
    pub copyright: String,
    /// What may be done with it, in words.
    pub usage_terms: String,
    /// Where the rights are told on the web: an address.
    pub web_statement: String,
}

impl Stamp {
    fn is_empty(&self) -> bool {
        let texts = [&self.credit, &self.copyright, &self.usage_terms, &self.web_statement];
        self.creators.iter().chain(texts).all(String::is_empty)
    }
}

/// A finished JPEG, PNG or GIF with a stamp in it: some 500 to 1,000 bytes more. Its pixels stay as they are, to the bit. A GIF loses what other
/// programs wrote into it, since one that moves is its original. Bytes of another format, or that can't be read, are given back as they are.
///
/// JPEG has it as XMP, IPTC-IIM and EXIF, PNG and GIF as XMP.
pub fn stamped(bytes: &[u8], format: PictureFormat, stamp: &Stamp) -> Vec<u8> {
    let stamped = match format {
        PictureFormat::Gif => in_gif(bytes, stamp),
        _ if stamp.is_empty() => None,
        PictureFormat::Jpeg => in_jpeg(bytes, stamp),
        PictureFormat::Png => in_png(bytes, stamp),
        _ => None,
    };
    stamped.unwrap_or_else(|| bytes.to_vec())
}

/// The most bytes of a JPEG's segment, without its length.
const LONGEST_SEGMENT: usize = 65_533;

fn in_jpeg(bytes: &[u8], stamp: &Stamp) -> Option<Vec<u8>> {
    let mut jpeg = Jpeg::from_bytes(Bytes::copy_from_slice(bytes)).ok()?;
    // JFIF asks to stand first.
    let is_first = |segment: &JpegSegment| segment.marker() == markers::APP0;
    let at = jpeg.segments().iter().take_while(|segment| is_first(segment)).count();
    let xmp = [packets::XMP_IN_JPEG, packets::xmp(stamp).as_bytes()].concat();
    let iim = packets::iim(stamp).map(|iim| (markers::APP13, iim));
    let new =
        [(markers::APP1, xmp)].into_iter().chain(iim).filter(|(_, content)| content.len() <= LONGEST_SEGMENT);
    let new: Vec<_> =
        new.map(|(marker, content)| JpegSegment::new_with_contents(marker, content.into())).collect();
    jpeg.segments_mut().splice(at..at, new);
    if let Some(exif) = packets::exif(stamp) {
        jpeg.set_exif(Some(exif.into()));
    }
    Some(jpeg.encoder().bytes().to_vec())
}

fn in_png(bytes: &[u8], stamp: &Stamp) -> Option<Vec<u8>> {
    let mut png = Png::from_bytes(Bytes::copy_from_slice(bytes)).ok()?;
    // Not compressed, in no language, with no keyword in that (PNG, 11.3.3.4).
    let content = [b"XML:com.adobe.xmp\0\0\0\0\0", packets::xmp(stamp).as_bytes()].concat();
    // After the header, before the pixels.
    let at = usize::from(!png.chunks().is_empty());
    png.chunks_mut().insert(at, PngChunk::new(*b"iTXt", content.into()));
    Some(png.encoder().bytes().to_vec())
}

fn in_gif(bytes: &[u8], stamp: &Stamp) -> Option<Vec<u8>> {
    let parts = gif_parts(bytes)?;
    if stamp.is_empty() && parts.texts.is_empty() {
        return None;
    }
    let mut made = Vec::with_capacity(bytes.len() + 1200);
    let mut from = 0;
    for text in parts.texts {
        made.extend(bytes.get(from..text.start)?);
        from = text.end;
    }
    made.extend(bytes.get(from..parts.trailer)?);
    if !stamp.is_empty() {
        made.extend(b"\x21\xff\x0bXMP DataXMP");
        made.extend(packets::xmp(stamp).as_bytes());
        // Not in blocks, so that it can be read as text; who looks for blocks is led to the end by these (XMP Specification 3, 1.1.2).
        made.push(1);
        made.extend((0..=u8::MAX).rev());
        made.push(0);
        // Only this version has blocks of applications.
        made.get_mut(..6)?.copy_from_slice(b"GIF89a");
    }
    made.push(0x3b);
    Some(made)
}
