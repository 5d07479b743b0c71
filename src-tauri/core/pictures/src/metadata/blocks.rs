//! The blocks of metadata in a file, by its format.

use crate::whole::gif_parts;
use img_parts::{Bytes, jpeg::Jpeg, png::Png, webp::WebP};
use md5::{Digest, Md5};
use model::PictureFormat;

/// What opens a JPEG's segment of XMP, of EXIF, and of Photoshop's resources.
const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";
const EXIF: &[u8] = b"Exif\0\0";
const PHOTOSHOP: &[u8] = b"Photoshop 3.0\0";
/// Segments that may hold them.
const APP1: u8 = 0xe1;
const APP13: u8 = 0xed;
/// Photoshop's numbers for IPTC-IIM, and for its MD5 when the XMP beside it was written.
const IIM: u16 = 0x0404;
const IIM_DIGEST: u16 = 0x0425;
/// What names XMP in a PNG's text.
const PNG_KEYWORD: &[u8] = b"XML:com.adobe.xmp\0";

/// The blocks, each without what its container puts around it.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    /// A TIFF structure.
    pub exif: Option<Vec<u8>>,
    /// Datasets.
    pub iim: Option<Vec<u8>>,
    /// Whether these were changed after the XMP by a program that knows no XMP.
    pub iim_is_newer: bool,
    /// An XML packet.
    pub xmp: Option<Vec<u8>>,
}

/// The blocks of a file. What is malformed holds none.
pub(super) fn of(bytes: &[u8], format: PictureFormat) -> Blocks {
    let bytes = Bytes::copy_from_slice(bytes);
    match format {
        PictureFormat::Jpeg => Jpeg::from_bytes(bytes).map(|jpeg| in_jpeg(&jpeg)).unwrap_or_default(),
        PictureFormat::Png => Png::from_bytes(bytes).map(|png| in_png(&png)).unwrap_or_default(),
        PictureFormat::Webp => WebP::from_bytes(bytes).map(|webp| in_webp(&webp)).unwrap_or_default(),
        PictureFormat::Gif => Blocks { xmp: in_gif(&bytes), ..Blocks::default() },
        PictureFormat::Tiff => in_tiff(&bytes),
        PictureFormat::Avif => Blocks { exif: in_avif(&bytes), ..Blocks::default() },
        // A drawing is its own packet: its RDF stands somewhere in it.
        PictureFormat::Svg => Blocks { xmp: has_rdf(&bytes).then(|| bytes.to_vec()), ..Blocks::default() },
    }
}

fn in_jpeg(jpeg: &Jpeg) -> Blocks {
    let after = |marker: u8, start: &'static [u8]| {
        jpeg.segments_by_marker(marker).filter_map(move |segment| segment.contents().strip_prefix(start))
    };
    // Resources that are too long for one segment go on in the next.
    let resources: Vec<u8> = after(APP13, PHOTOSHOP).flatten().copied().collect();
    let iim = resource(&resources, IIM).map(<[u8]>::to_vec);
    let digest = resource(&resources, IIM_DIGEST);
    let iim_is_newer = iim.as_ref().zip(digest).is_some_and(|(iim, digest)| Md5::digest(iim)[..] != *digest);
    Blocks {
        exif: after(APP1, EXIF).next().map(<[u8]>::to_vec),
        iim,
        iim_is_newer,
        xmp: after(APP1, XMP).next().map(<[u8]>::to_vec),
    }
}

/// Photoshop's resources are `8BIM`, a number, a name padded to even, a length, and bytes padded to even.
fn resource(mut bytes: &[u8], wanted: u16) -> Option<&[u8]> {
    loop {
        let (number, rest) = bytes.strip_prefix(b"8BIM")?.split_first_chunk::<2>()?;
        let name = 1 + usize::from(*rest.first()?);
        let (length, rest) = rest.get(name + name % 2..)?.split_first_chunk::<4>()?;
        let length = u32::from_be_bytes(*length) as usize;
        let content = rest.get(..length)?;
        if u16::from_be_bytes(*number) == wanted {
            return Some(content);
        }
        bytes = rest.get(length + length % 2..)?;
    }
}

fn in_png(png: &Png) -> Blocks {
    let chunk = |kind: [u8; 4]| png.chunks_by_type(kind).map(|chunk| chunk.contents().as_ref());
    Blocks {
        exif: chunk(*b"eXIf").next().map(<[u8]>::to_vec),
        xmp: chunk(*b"iTXt").find_map(international_text).map(<[u8]>::to_vec),
        ..Blocks::default()
    }
}

/// After the keyword: whether and how it is compressed, a language and a translated keyword, each ended by a zero. XMP is not
/// compressed (XMP Specification 3, 1.1.5).
fn international_text(chunk: &[u8]) -> Option<&[u8]> {
    let rest = chunk.strip_prefix(PNG_KEYWORD)?.strip_prefix(b"\0\0")?;
    let mut parts = rest.splitn(3, |byte| *byte == 0);
    parts.nth(2)
}

fn in_webp(webp: &WebP) -> Blocks {
    let chunk = |id: [u8; 4]| webp.chunk_by_id(id)?.content().data().map(|data| data.to_vec());
    let exif = chunk(*b"EXIF").map(|exif| exif.strip_prefix(EXIF).map(<[u8]>::to_vec).unwrap_or(exif));
    Blocks { exif, xmp: chunk(*b"XMP "), ..Blocks::default() }
}

/// XMP in a GIF is no chain of blocks but one text, with bytes behind it that lead over its end (XMP Specification 3, 1.1.2).
fn in_gif(bytes: &[u8]) -> Option<Vec<u8>> {
    const START: &[u8] = b"\x21\xff\x0bXMP DataXMP";
    let block =
        gif_parts(bytes)?.texts.into_iter().find_map(|block| bytes.get(block)?.strip_prefix(START))?;
    Some(block.get(..block.len().checked_sub(GIF_XMP_END_BYTES)?)?.to_vec())
}

/// Those bytes: a one, all others from 255 down to zero, and the end of the chain.
const GIF_XMP_END_BYTES: usize = 258;

/// A TIFF is its own EXIF, and holds the two others by number.
fn in_tiff(bytes: &[u8]) -> Blocks {
    let exif = exif::Reader::new()
        .continue_on_error(true)
        .read_raw(bytes.to_vec())
        .or_else(|error| error.distill_partial_result(|_| ()));
    let Ok(read) = exif else { return Blocks { exif: Some(Vec::new()), ..Blocks::default() } };
    let block = |number: u16| {
        let field = read.get_field(exif::Tag(exif::Context::Tiff, number), exif::In::PRIMARY)?;
        match &field.value {
            exif::Value::Byte(bytes) => Some(bytes.clone()),
            exif::Value::Undefined(bytes, _) => Some(bytes.clone()),
            // Photoshop calls them numbers of four bytes; they are bytes in the file's order.
            exif::Value::Long(numbers) if read.little_endian() => {
                Some(numbers.iter().flat_map(|number| number.to_le_bytes()).collect())
            }
            exif::Value::Long(numbers) => {
                Some(numbers.iter().flat_map(|number| number.to_be_bytes()).collect())
            }
            _ => None,
        }
    };
    let (xmp, iim) = (block(700), block(33_723));
    Blocks { exif: Some(bytes.to_vec()), iim, iim_is_newer: false, xmp }
}

fn in_avif(bytes: &[u8]) -> Option<Vec<u8>> {
    let read =
        exif::Reader::new().continue_on_error(true).read_from_container(&mut std::io::Cursor::new(bytes));
    read.or_else(|error| error.distill_partial_result(|_| ())).ok().map(|exif| exif.buf().to_vec())
}

fn has_rdf(bytes: &[u8]) -> bool {
    bytes.windows(8).any(|window| window == b"rdf:RDF ")
        || bytes.windows(8).any(|window| window == b"rdf:RDF>")
}
