//! What a picture looks like in 64 bits, so that copies of it are known again.

use crate::PictureError;
use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer};
use image::DynamicImage;
use std::io;

/// As 16 hexadecimal digits: of fields across the picture, whether each is brighter than the one to its right, and of others whether each is brighter
/// than the one under it (difference hashes, half of each). What is brightened, made smaller or coded anew keeps nearly all of them.
///
/// `small` is a copy of the picture, upright and in sRGB; what is transparent counts as white.
pub(crate) fn of(small: &DynamicImage) -> Result<String, PictureError> {
    let grey = DynamicImage::ImageLuma8(on_white(small));
    let across = fields(&grey, ACROSS + 1, DOWN)?;
    let down = fields(&grey, DOWN, ACROSS + 1)?;
    let is_brighter = |fields: &image::GrayImage, a: (u32, u32), b: (u32, u32)| {
        fields.get_pixel(a.0, a.1).0[0] > fields.get_pixel(b.0, b.1).0[0]
    };
    let mut bits = 0_u64;
    for line in 0..DOWN {
        for step in 0..ACROSS {
            let to_the_right = is_brighter(&across, (step, line), (step + 1, line));
            let to_below = is_brighter(&down, (line, step), (line, step + 1));
            bits = bits << 2 | u64::from(to_the_right) << 1 | u64::from(to_below);
        }
    }
    Ok(format!("{bits:016x}"))
}

/// Pairs of fields in a line, and lines: twice 32 bits.
const ACROSS: u32 = 4;
const DOWN: u32 = 8;

fn fields(grey: &DynamicImage, across: u32, down: u32) -> Result<image::GrayImage, PictureError> {
    let mut fields = DynamicImage::new_luma8(across, down);
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Bilinear));
    Resizer::new()
        .resize(grey, &mut fields, &options)
        .map_err(|error| PictureError::Disk(io::Error::other(error)))?;
    Ok(fields.into_luma8())
}

fn on_white(small: &DynamicImage) -> image::GrayImage {
    let with_alpha = small.to_luma_alpha8();
    image::GrayImage::from_fn(small.width(), small.height(), |x, y| {
        let [level, alpha] = with_alpha.get_pixel(x, y).0.map(u32::from);
        image::Luma([((level * alpha + 255 * (255 - alpha)) / 255) as u8])
    })
}
