//! The codecs, behind one bound of memory.

use crate::PictureError;
use crate::header::claimed_size;
use image::codecs::{gif::GifDecoder, jpeg::JpegDecoder, png::PngDecoder, webp::WebPDecoder};
use image::error::{ImageError, LimitErrorKind};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, Limits};
use model::PictureFormat;
use model::illustration::{MAX_PIXELS, MAX_SIDE_PX};
use std::io::{self, Cursor};

/// The most memory that one picture's pixels may take: 100 megapixels in RGB of 16 bits, with room for a codec's
/// own tables. What is under [`MAX_PIXELS`] and over this is deep and transparent at once.
const MAX_DECODED_BYTES: u64 = 640 << 20;

/// A picture whose header was read and found fit to be decoded.
pub(crate) struct Opened<'a> {
    decoder: Box<dyn ImageDecoder + 'a>,
    /// The turn that EXIF asks for.
    pub(crate) orientation: Orientation,
}

/// Reads the header and refuses what claims too much, before any pixel is decoded.
pub(crate) fn open(bytes: &[u8], format: PictureFormat) -> Result<Opened<'_>, PictureError> {
    let (width_px, height_px) = claimed_size(bytes, format).ok_or(PictureError::CutOff)?;
    if width_px == 0 || height_px == 0 {
        return Err(PictureError::Damaged);
    }
    let too_wide = width_px > MAX_SIDE_PX || height_px > MAX_SIDE_PX;
    if too_wide || u64::from(width_px) * u64::from(height_px) > MAX_PIXELS {
        return Err(PictureError::TooManyPixels { width_px, height_px });
    }
    let refused = |error| refusal(&error, width_px, height_px);
    let mut decoder = codec(bytes, format).map_err(refused)?;
    decoder.set_limits(limits()).map_err(refused)?;
    if decoder.total_bytes() > MAX_DECODED_BYTES {
        return Err(PictureError::TooMuchMemory { width_px, height_px });
    }
    // EXIF that can't be read turns nothing; the picture is none the worse for it.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    Ok(Opened { decoder, orientation })
}

fn codec(bytes: &[u8], format: PictureFormat) -> Result<Box<dyn ImageDecoder + '_>, ImageError> {
    let reader = Cursor::new(bytes);
    Ok(match format {
        PictureFormat::Jpeg => Box::new(JpegDecoder::new(reader)?),
        PictureFormat::Png => Box::new(PngDecoder::with_limits(reader, limits())?),
        PictureFormat::Gif => Box::new(GifDecoder::new(reader)?),
        PictureFormat::Webp => Box::new(WebPDecoder::new(reader)?),
    })
}

fn limits() -> Limits {
    let mut limits = Limits::no_limits();
    limits.max_image_width = Some(MAX_SIDE_PX);
    limits.max_image_height = Some(MAX_SIDE_PX);
    limits.max_alloc = Some(MAX_DECODED_BYTES);
    limits
}

impl Opened<'_> {
    /// Pixels across and down, the right way up.
    pub(crate) fn upright_size(&self) -> (u32, u32) {
        let (width, height) = self.decoder.dimensions();
        if turns_on_its_side(self.orientation) { (height, width) } else { (width, height) }
    }

    /// Decodes every pixel, as stored: not yet turned.
    pub(crate) fn decode(self) -> Result<DynamicImage, PictureError> {
        let (width_px, height_px) = self.decoder.dimensions();
        DynamicImage::from_decoder(self.decoder).map_err(|error| refusal(&error, width_px, height_px))
    }
}

/// Whether a turn swaps width and height.
pub(crate) fn turns_on_its_side(orientation: Orientation) -> bool {
    use Orientation::{Rotate90, Rotate90FlipH, Rotate270, Rotate270FlipH};
    matches!(orientation, Rotate90 | Rotate270 | Rotate90FlipH | Rotate270FlipH)
}

fn refusal(error: &ImageError, width_px: u32, height_px: u32) -> PictureError {
    match error {
        ImageError::Limits(limit) if limit.kind() == LimitErrorKind::InsufficientMemory => {
            PictureError::TooMuchMemory { width_px, height_px }
        }
        ImageError::Limits(_) => PictureError::TooManyPixels { width_px, height_px },
        ImageError::IoError(error) if error.kind() == io::ErrorKind::UnexpectedEof => PictureError::CutOff,
        _ => PictureError::Damaged,
    }
}
