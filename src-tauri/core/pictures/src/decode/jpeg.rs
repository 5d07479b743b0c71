//! JPEG, decoded at the nearest part of its size that is enough.

use image::{DynamicImage, GrayImage, RgbImage, RgbaImage};
use mozjpeg::{ColorSpace, Decompress};
use std::panic;

/// How many eighths of its size a picture is decoded at to be at least so many pixels across and down: 1, 2, 4 or all 8.
pub(super) fn eighths((full_width, full_height): (u32, u32), (width_px, height_px): (u32, u32)) -> u32 {
    let is_enough = |eighths: &u32| {
        (full_width * eighths).div_ceil(8) >= width_px && (full_height * eighths).div_ceil(8) >= height_px
    };
    [1, 2, 4].into_iter().find(is_enough).unwrap_or(8)
}

/// The pixels, and whether they are inks, at so many eighths of the size. `None` where this codec can't read it.
pub(super) fn scaled(bytes: &[u8], eighths: u32) -> Option<(DynamicImage, bool)> {
    // The codec's only way to say that it can't go on is to unwind.
    panic::catch_unwind(|| read(bytes, eighths)).ok().flatten()
}

fn read(bytes: &[u8], eighths: u32) -> Option<(DynamicImage, bool)> {
    let mut decoder = Decompress::new_mem(bytes).ok()?;
    decoder.scale(u8::try_from(eighths).ok()?);
    let space = match decoder.color_space() {
        ColorSpace::JCS_GRAYSCALE => ColorSpace::JCS_GRAYSCALE,
        ColorSpace::JCS_CMYK | ColorSpace::JCS_YCCK => ColorSpace::JCS_CMYK,
        _ => ColorSpace::JCS_RGB,
    };
    let mut decoder = decoder.to_colorspace(space).ok()?;
    let (width, height) = (u32::try_from(decoder.width()).ok()?, u32::try_from(decoder.height()).ok()?);
    let mut pixels: Vec<u8> = decoder.read_scanlines().ok()?;
    decoder.finish().ok()?;
    Some(match space {
        ColorSpace::JCS_GRAYSCALE => (GrayImage::from_raw(width, height, pixels)?.into(), false),
        ColorSpace::JCS_CMYK => {
            // Whoever writes inks into a JPEG writes how much of the paper is left white, as Photoshop does.
            pixels.iter_mut().for_each(|ink| *ink = u8::MAX - *ink);
            (RgbaImage::from_raw(width, height, pixels)?.into(), true)
        }
        _ => (RgbImage::from_raw(width, height, pixels)?.into(), false),
    })
}
