//! What a picture looks like in 64 bits, so that copies of it are known again.

use crate::PictureError;
use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer};
use image::DynamicImage;
use std::io;

/// As 16 hexadecimal digits: of eight rows of nine fields, whether each is brighter than the one to its right (a difference hash). What is
/// brightened, made smaller or coded anew keeps nearly all of them.
///
/// `small` is a copy of the picture, upright and in sRGB; what is transparent counts as white.
pub(crate) fn of(small: &DynamicImage) -> Result<String, PictureError> {
    let grey = on_white(small);
    let mut fields = DynamicImage::new_luma8(9, 8);
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Bilinear));
    Resizer::new()
        .resize(&DynamicImage::ImageLuma8(grey), &mut fields, &options)
        .map_err(|error| PictureError::Disk(io::Error::other(error)))?;
    let fields = fields.into_luma8();
    let bits = fields.rows().flat_map(|row| {
        let levels: Vec<u8> = row.map(|pixel| pixel.0[0]).collect();
        levels.windows(2).map(|pair| pair[0] > pair[1]).collect::<Vec<bool>>()
    });
    Ok(format!("{:016x}", bits.fold(0_u64, |bits, bit| bits << 1 | u64::from(bit))))
}

fn on_white(small: &DynamicImage) -> image::GrayImage {
    let with_alpha = small.to_luma_alpha8();
    image::GrayImage::from_fn(small.width(), small.height(), |x, y| {
        let [level, alpha] = with_alpha.get_pixel(x, y).0.map(u32::from);
        image::Luma([((level * alpha + 255 * (255 - alpha)) / 255) as u8])
    })
}
