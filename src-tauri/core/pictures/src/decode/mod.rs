//! The codecs, behind one bound of memory.

mod avif;
mod boxes;
mod jpeg;
mod svg;
mod tiff;

use crate::PictureError;
use crate::header::claimed_size;
use crate::tags::Tags;
use image::codecs::{
    gif::GifDecoder, jpeg::JpegDecoder, png::PngDecoder, tiff::TiffDecoder, webp::WebPDecoder,
};
use image::error::{ImageError, LimitErrorKind};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, Limits};
use model::PictureFormat;
use model::illustration::{MAX_PIXELS, MAX_SIDE_PX};
use std::io::{self, Cursor};

pub(crate) use boxes::is_whole as boxes_are_whole;

/// The most memory that one picture's pixels may take: 100 megapixels in RGB of 16 bits, with room for a codec's
/// own tables. What is under [`MAX_PIXELS`] and over this is deep and transparent at once.
const MAX_DECODED_BYTES: u64 = 640 << 20;
/// The most that a PNG's rows, texts and profile may take beside its pixels: a bomb of text unpacks to no more.
const MAX_PNG_BYTES: u64 = 64 << 20;

/// A picture whose header was read and found fit to be decoded.
pub(crate) struct Opened<'a> {
    source: Source<'a>,
    stored: (u32, u32),
    /// The turn that its file asks for.
    pub(crate) orientation: Orientation,
}

enum Source<'a> {
    Codec(Box<dyn ImageDecoder + 'a>),
    Tiff { decoder: Box<TiffDecoder<Cursor<&'a [u8]>>>, bytes: &'a [u8] },
    Jpeg { decoder: Box<JpegDecoder<Cursor<&'a [u8]>>>, bytes: &'a [u8] },
    InkTiff(Box<tiff::Inks<'a>>),
    Avif(Box<avif::Avif>),
    Svg(Box<svg::Drawing>),
}

/// Pixels as the file stores them: not yet turned, in the file's own colours.
pub(crate) struct Decoded {
    /// The pixels. Of a picture in inks the four channels are cyan, magenta, yellow and black, 0 being no ink.
    pub(crate) pixels: DynamicImage,
    /// Whether its channels are inks.
    pub(crate) inks: bool,
    /// What its numbers mean, as an ICC profile.
    pub(crate) profile: Option<Vec<u8>>,
    /// The turn that its file asks for.
    pub(crate) orientation: Orientation,
}

/// Reads the header and refuses what claims too much, before any pixel is decoded.
pub(crate) fn open(bytes: &[u8], format: PictureFormat) -> Result<Opened<'_>, PictureError> {
    match format {
        PictureFormat::Svg => {
            let drawing = svg::open(bytes)?;
            let (stored, orientation) = (drawing.size_px(), Orientation::NoTransforms);
            return Ok(Opened { source: Source::Svg(Box::new(drawing)), stored, orientation });
        }
        PictureFormat::Avif => {
            let avif = avif::open(bytes)?;
            let (stored, orientation) = (avif.size_px(), avif.orientation());
            check_pixels(stored)?;
            return Ok(Opened { source: Source::Avif(Box::new(avif)), stored, orientation });
        }
        _ => {}
    }
    let claimed = claimed_size(bytes, format).ok_or(PictureError::CutOff)?;
    check_pixels(claimed)?;
    let refused = |error: ImageError| refusal(&error, claimed);
    if format == PictureFormat::Tiff {
        let tags = Tags::of(bytes).ok_or(PictureError::CutOff)?;
        if let Some(inks) = tiff::inks(bytes, claimed)? {
            return Ok(Opened {
                source: Source::InkTiff(Box::new(inks)),
                stored: claimed,
                orientation: tags.orientation(),
            });
        }
    }
    let mut source = codec(bytes, format).map_err(refused)?;
    let decoder = source.decoder();
    decoder.set_limits(limits(MAX_DECODED_BYTES)).map_err(refused)?;
    if decoder.total_bytes() > MAX_DECODED_BYTES {
        return Err(PictureError::TooMuchMemory { width_px: claimed.0, height_px: claimed.1 });
    }
    let stored = decoder.dimensions();
    // EXIF that can't be read turns nothing; the picture is none the worse for it.
    let orientation = match format {
        PictureFormat::Tiff => Tags::of(bytes).map_or(Orientation::NoTransforms, |tags| tags.orientation()),
        _ => decoder.orientation().unwrap_or(Orientation::NoTransforms),
    };
    Ok(Opened { source, stored, orientation })
}

/// Refuses a size that no picture has, or none that anybody prints.
fn check_pixels((width_px, height_px): (u32, u32)) -> Result<(), PictureError> {
    if width_px == 0 || height_px == 0 {
        return Err(PictureError::Damaged);
    }
    let too_wide = width_px > MAX_SIDE_PX || height_px > MAX_SIDE_PX;
    if too_wide || u64::from(width_px) * u64::from(height_px) > MAX_PIXELS {
        return Err(PictureError::TooManyPixels { width_px, height_px });
    }
    Ok(())
}

fn codec(bytes: &[u8], format: PictureFormat) -> Result<Source<'_>, ImageError> {
    let reader = Cursor::new(bytes);
    Ok(match format {
        PictureFormat::Jpeg => Source::Jpeg { decoder: Box::new(JpegDecoder::new(reader)?), bytes },
        PictureFormat::Gif => Source::Codec(Box::new(GifDecoder::new(reader)?)),
        PictureFormat::Webp => Source::Codec(Box::new(WebPDecoder::new(reader)?)),
        PictureFormat::Tiff => Source::Tiff { decoder: Box::new(TiffDecoder::new(reader)?), bytes },
        // The two others have their own way in.
        PictureFormat::Png | PictureFormat::Avif | PictureFormat::Svg => {
            Source::Codec(Box::new(PngDecoder::with_limits(reader, limits(MAX_PNG_BYTES))?))
        }
    })
}

impl Source<'_> {
    /// The codec of those that have one.
    fn decoder(&mut self) -> &mut dyn ImageDecoder {
        match self {
            Source::Codec(decoder) => decoder,
            Source::Tiff { decoder, .. } => &mut **decoder,
            Source::Jpeg { decoder, .. } => &mut **decoder,
            Source::InkTiff(_) | Source::Avif(_) | Source::Svg(_) => unreachable!("opened in their own way"),
        }
    }
}

pub(crate) fn limits(most_bytes: u64) -> Limits {
    let mut limits = Limits::no_limits();
    limits.max_image_width = Some(MAX_SIDE_PX);
    limits.max_image_height = Some(MAX_SIDE_PX);
    limits.max_alloc = Some(most_bytes);
    limits
}

impl Opened<'_> {
    /// Pixels across and down, the right way up.
    pub(crate) fn upright_size(&self) -> (u32, u32) {
        let (width, height) = self.stored;
        if turns_on_its_side(self.orientation) { (height, width) } else { (width, height) }
    }

    /// How many eighths of its size are enough to be at least so many pixels across and down, the right way up. All eight where the codec
    /// can't leave out any.
    pub(crate) fn eighths(&self, (width_px, height_px): (u32, u32)) -> u32 {
        let is_on_its_side = turns_on_its_side(self.orientation);
        let least = if is_on_its_side { (height_px, width_px) } else { (width_px, height_px) };
        if matches!(self.source, Source::Jpeg { .. }) { jpeg::eighths(self.stored, least) } else { 8 }
    }

    /// Decodes to the end, at so many eighths of its size.
    pub(crate) fn decode(self, eighths: u32) -> Result<Decoded, PictureError> {
        let (stored, orientation) = (self.stored, self.orientation);
        let decoded = |pixels, inks, profile| Decoded { pixels, inks, profile, orientation };
        Ok(match self.source {
            Source::Codec(mut decoder) => {
                let profile = decoder.icc_profile().ok().flatten();
                let pixels = DynamicImage::from_decoder(decoder).map_err(|error| refusal(&error, stored))?;
                decoded(pixels, false, profile)
            }
            Source::Tiff { decoder, bytes } => {
                let profile = Tags::of(bytes).and_then(|tags| tags.profile());
                let pixels = DynamicImage::from_decoder(*decoder).map_err(|error| refusal(&error, stored))?;
                decoded(pixels, false, profile)
            }
            Source::Jpeg { mut decoder, bytes } => {
                let profile = decoder.icc_profile().ok().flatten();
                match jpeg::scaled(bytes, eighths) {
                    Some((pixels, inks)) => decoded(pixels, inks, profile),
                    // The other codec reads some that this one doesn't, and says best what is wrong.
                    None => {
                        let pixels =
                            DynamicImage::from_decoder(*decoder).map_err(|error| refusal(&error, stored))?;
                        decoded(pixels, false, profile)
                    }
                }
            }
            Source::InkTiff(inks) => {
                let (pixels, profile) = inks.decode(stored)?;
                decoded(pixels, true, profile)
            }
            Source::Avif(avif) => {
                let (pixels, profile) = avif.decode()?;
                decoded(pixels, false, profile)
            }
            Source::Svg(drawing) => decoded(drawing.drawn()?, false, None),
        })
    }
}

/// Whether a turn swaps width and height.
pub(crate) fn turns_on_its_side(orientation: Orientation) -> bool {
    use Orientation::{Rotate90, Rotate90FlipH, Rotate270, Rotate270FlipH};
    matches!(orientation, Rotate90 | Rotate270 | Rotate90FlipH | Rotate270FlipH)
}

pub(crate) fn refusal(error: &ImageError, (width_px, height_px): (u32, u32)) -> PictureError {
    match error {
        ImageError::Limits(limit) if limit.kind() == LimitErrorKind::InsufficientMemory => {
            PictureError::TooMuchMemory { width_px, height_px }
        }
        ImageError::Limits(_) => PictureError::TooManyPixels { width_px, height_px },
        ImageError::IoError(error) if error.kind() == io::ErrorKind::UnexpectedEof => PictureError::CutOff,
        _ => PictureError::Damaged,
    }
}
