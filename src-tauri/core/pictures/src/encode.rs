//! Pixels become the bytes of a rendition.

use crate::PictureError;
use image::codecs::gif::GifEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, ExtendedColorType, ImageEncoder, Rgb, RgbImage};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use std::io;

/// JPEG's quality of 100. At 82 blocks can't be seen in photographs, and the file is a third of one at 95.
const JPEG_QUALITY: u8 = 82;
/// The speed of finding 256 colours for a GIF, 1 to 30: at 10 the colours are good and it takes no second.
const GIF_SPEED: i32 = 10;

/// A progressive JPEG; what is transparent stands on white.
pub(crate) fn jpeg(picture: DynamicImage) -> Result<Vec<u8>, PictureError> {
    let mut bytes = Vec::new();
    let grey = matches!(picture, DynamicImage::ImageLuma8(_) | DynamicImage::ImageLuma16(_));
    let (pixels, color) = if grey {
        (DynamicImage::ImageLuma8(picture.into_luma8()), ColorType::Luma)
    } else if picture.has_alpha() {
        (DynamicImage::ImageRgb8(on_white(&picture)), ColorType::Rgb)
    } else {
        (DynamicImage::ImageRgb8(picture.into_rgb8()), ColorType::Rgb)
    };
    let (width, height) = jpeg_sides(&pixels)?;
    let mut encoder = Encoder::new(&mut bytes, JPEG_QUALITY);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.set_progressive(true);
    encoder.set_optimized_huffman_tables(true);
    encoder.encode(pixels.as_bytes(), width, height, color).map_err(not_encoded)?;
    Ok(bytes)
}

fn jpeg_sides(picture: &DynamicImage) -> Result<(u16, u16), PictureError> {
    let side = |px| u16::try_from(px).map_err(not_encoded);
    Ok((side(picture.width())?, side(picture.height())?))
}

fn on_white(picture: &DynamicImage) -> RgbImage {
    let picture = picture.to_rgba8();
    RgbImage::from_fn(picture.width(), picture.height(), |x, y| {
        let [red, green, blue, alpha] = picture.get_pixel(x, y).0;
        let over_white = |channel: u8| {
            let (channel, alpha) = (u32::from(channel), u32::from(alpha));
            u8::try_from((channel * alpha + 255 * (255 - alpha) + 127) / 255).unwrap_or(u8::MAX)
        };
        Rgb([red, green, blue].map(over_white))
    })
}

/// A PNG of eight bits a channel.
pub(crate) fn png(picture: &DynamicImage) -> Result<Vec<u8>, PictureError> {
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::Adaptive);
    let (width, height) = (picture.width(), picture.height());
    let write = |pixels: &[u8], color| encoder.write_image(pixels, width, height, color).map_err(not_encoded);
    match picture {
        DynamicImage::ImageLuma8(_) | DynamicImage::ImageLuma16(_) => {
            write(&picture.to_luma8(), ExtendedColorType::L8)
        }
        picture if picture.has_alpha() => write(&picture.to_rgba8(), ExtendedColorType::Rgba8),
        picture => write(&picture.to_rgb8(), ExtendedColorType::Rgb8),
    }?;
    Ok(bytes)
}

/// A still GIF of 256 colours.
pub(crate) fn gif(picture: &DynamicImage) -> Result<Vec<u8>, PictureError> {
    let mut bytes = Vec::new();
    let pixels = picture.to_rgba8();
    GifEncoder::new_with_speed(&mut bytes, GIF_SPEED)
        .encode(&pixels, pixels.width(), pixels.height(), ExtendedColorType::Rgba8)
        .map_err(not_encoded)?;
    Ok(bytes)
}

/// Writing into memory fails only where a picture can't be said in a format, which its size was checked against.
fn not_encoded(error: impl std::error::Error + Send + Sync + 'static) -> PictureError {
    PictureError::Disk(io::Error::other(error))
}
