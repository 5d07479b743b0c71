//! TIFF in inks, with its profile: as print shops save it. Every other TIFF goes through the common codecs.

use super::MAX_DECODED_BYTES;
use crate::PictureError;
use crate::tags::Tags;
use image::{DynamicImage, RgbaImage};
use std::io::{self, Cursor};
use tiff::decoder::{Decoder, DecodingResult, Limits};
use tiff::{ColorType, TiffError};

/// A TIFF in cyan, magenta, yellow and black.
pub(super) struct Inks<'a> {
    decoder: Decoder<Cursor<&'a [u8]>>,
    bytes: &'a [u8],
}

/// The file, where it is in inks of eight or sixteen bits.
pub(super) fn inks(
    bytes: &[u8],
    (width_px, height_px): (u32, u32),
) -> Result<Option<Inks<'_>>, PictureError> {
    let mut limits = Limits::default();
    limits.decoding_buffer_size = usize::try_from(MAX_DECODED_BYTES).unwrap_or(usize::MAX);
    limits.intermediate_buffer_size = limits.decoding_buffer_size;
    let mut decoder = Decoder::new(Cursor::new(bytes)).map_err(|error| refusal(&error))?.with_limits(limits);
    let bytes_a_pixel = match decoder.colortype() {
        Ok(ColorType::CMYK(8)) => 4,
        Ok(ColorType::CMYK(16)) => 8,
        _ => return Ok(None),
    };
    if u64::from(width_px) * u64::from(height_px) * bytes_a_pixel > MAX_DECODED_BYTES {
        return Err(PictureError::TooMuchMemory { width_px, height_px });
    }
    Ok(Some(Inks { decoder, bytes }))
}

impl Inks<'_> {
    /// The inks, eight bits each, and the profile that says what they are.
    pub(super) fn decode(
        mut self,
        (width_px, height_px): (u32, u32),
    ) -> Result<(DynamicImage, Option<Vec<u8>>), PictureError> {
        let profile = Tags::of(self.bytes).and_then(|tags| tags.profile());
        let inks = match self.decoder.read_image().map_err(|error| refusal(&error))? {
            DecodingResult::U8(inks) => inks,
            DecodingResult::U16(inks) => inks.into_iter().map(|ink| (ink >> 8) as u8).collect(),
            _ => return Err(PictureError::Damaged),
        };
        let pixels = RgbaImage::from_raw(width_px, height_px, inks).ok_or(PictureError::Damaged)?;
        Ok((pixels.into(), profile))
    }
}

fn refusal(error: &TiffError) -> PictureError {
    match error {
        TiffError::IoError(error) if error.kind() == io::ErrorKind::UnexpectedEof => PictureError::CutOff,
        _ => PictureError::Damaged,
    }
}
