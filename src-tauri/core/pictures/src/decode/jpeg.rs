//! JPEG, decoded at the nearest part of its size that is enough.

use image::{DynamicImage, GrayImage, ImageBuffer, RgbImage, RgbaImage};
use jpeg_decoder::{Decoder, PixelFormat};

/// The most bytes of pixels that come out of it.
const MAX_BYTES: usize = 640 << 20;

/// How many eighths of its size a picture is decoded at to be at least so many pixels across and down: 1, 2, 4 or all 8.
pub(super) fn eighths((full_width, full_height): (u32, u32), (width_px, height_px): (u32, u32)) -> u32 {
    let is_enough = |eighths: &u32| {
        (full_width * eighths).div_ceil(8) >= width_px && (full_height * eighths).div_ceil(8) >= height_px
    };
    [1, 2, 4].into_iter().find(is_enough).unwrap_or(8)
}

/// The pixels, and whether they are inks, at so many eighths of the size. `None` where this codec can't read it.
pub(super) fn scaled(bytes: &[u8], eighths: u32) -> Option<(DynamicImage, bool)> {
    let mut decoder = Decoder::new(bytes);
    decoder.set_max_decoding_buffer_size(MAX_BYTES);
    decoder.read_info().ok()?;
    let full = decoder.info()?;
    let part = |px: u16| u16::try_from((u32::from(px) * eighths).div_ceil(8)).ok();
    decoder.scale(part(full.width)?, part(full.height)?).ok()?;
    let pixels = decoder.decode().ok()?;
    let info = decoder.info()?;
    let (width, height) = (u32::from(info.width), u32::from(info.height));
    match info.pixel_format {
        PixelFormat::L8 => Some((GrayImage::from_raw(width, height, pixels)?.into(), false)),
        PixelFormat::L16 => {
            let deep = pixels.chunks_exact(2).map(|pair| u16::from_ne_bytes([pair[0], pair[1]])).collect();
            Some((DynamicImage::ImageLuma16(ImageBuffer::from_raw(width, height, deep)?), false))
        }
        PixelFormat::RGB24 => Some((RgbImage::from_raw(width, height, pixels)?.into(), false)),
        PixelFormat::CMYK32 => Some((RgbaImage::from_raw(width, height, pixels)?.into(), true)),
    }
}
