//! Pixels become the bytes of a rendition.

use crate::PictureError;
use image::codecs::gif::GifEncoder;
use image::{DynamicImage, ExtendedColorType, Rgb, RgbImage};
use model::PictureFormat;
use mozjpeg::{ColorSpace, Compress};
use std::collections::HashMap;
use std::{io, panic};

/// JPEG's quality of 100, from the best to the least. At 82 blocks can't be seen in photographs, and the file is a third of one at 95; under 60 skies
/// break up into bands.
const JPEG_QUALITIES: [u8; 5] = [82, 77, 72, 66, 60];
/// The speed of finding 256 colours for a GIF, 1 to 30: at 10 the colours are good and it takes no second.
pub(crate) const GIF_SPEED: i32 = 10;

/// What a rendition weighs at most where its picture lets it, in bytes: a mail of eight stories stays near 2 MB, which a phone loads in a few
/// seconds on a slow line.
const fn budget(width_px: u32) -> usize {
    // In a column of a mail, at twice the density; and over its whole width.
    if width_px <= 640 { 200 << 10 } else { 400 << 10 }
}

/// The file of a rendition.
pub(crate) fn as_rendition(picture: DynamicImage, format: PictureFormat) -> Result<Vec<u8>, PictureError> {
    match format {
        PictureFormat::Png => png(&picture),
        PictureFormat::Gif => gif(&picture),
        _ => jpeg(picture),
    }
}

/// A progressive JPEG, as good as its budget lets it be; what is transparent stands on white.
pub(crate) fn jpeg(picture: DynamicImage) -> Result<Vec<u8>, PictureError> {
    let (pixels, space) = match picture {
        DynamicImage::ImageLuma8(_) => (picture, ColorSpace::JCS_GRAYSCALE),
        picture if picture.color().has_alpha() => (on_white(&picture).into(), ColorSpace::JCS_RGB),
        picture => (DynamicImage::ImageRgb8(picture.into_rgb8()), ColorSpace::JCS_RGB),
    };
    let mut bytes = Vec::new();
    for quality in JPEG_QUALITIES {
        // The codec's only way to say that it can't go on is to unwind.
        bytes = panic::catch_unwind(|| jpeg_of(&pixels, space, quality))
            .unwrap_or_else(|_| Err(io::ErrorKind::InvalidData.into()))
            .map_err(PictureError::Disk)?;
        if bytes.len() <= budget(pixels.width()) {
            break;
        }
    }
    Ok(bytes)
}

fn jpeg_of(pixels: &DynamicImage, space: ColorSpace, quality: u8) -> io::Result<Vec<u8>> {
    let mut encoder = Compress::new(space);
    // Its slower ways save a quarter of the bytes for five times the time.
    encoder.set_fastest_defaults();
    encoder.set_size(pixels.width() as usize, pixels.height() as usize);
    encoder.set_quality(f32::from(quality));
    encoder.set_progressive_mode();
    encoder.set_optimize_coding(true);
    if space == ColorSpace::JCS_RGB {
        encoder.set_chroma_sampling_pixel_sizes((2, 2), (2, 2));
    }
    let mut encoder = encoder.start_compress(Vec::new())?;
    encoder.write_scanlines(pixels.as_bytes())?;
    encoder.finish()
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

/// A PNG of eight bits a channel, or with a palette where it has few colours.
pub(crate) fn png(picture: &DynamicImage) -> Result<Vec<u8>, PictureError> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, picture.width(), picture.height());
    encoder.set_compression(png::Compression::High);
    encoder.set_depth(png::BitDepth::Eight);
    let write = |encoder: png::Encoder<'_, &mut Vec<u8>>, pixels: &[u8]| {
        encoder.write_header().and_then(|mut writer| writer.write_image_data(pixels))
    };
    if let Some(Palette { colours, opacities, pixels }) = palette(picture) {
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_palette(colours);
        // Without one all are opaque.
        if opacities.iter().any(|opacity| *opacity < u8::MAX) {
            encoder.set_trns(opacities);
        }
        encoder.set_filter(png::Filter::NoFilter);
        write(encoder, &pixels).map_err(not_encoded)?;
        return Ok(bytes);
    }
    encoder.set_filter(png::Filter::Adaptive);
    match picture {
        DynamicImage::ImageLuma8(grey) => {
            encoder.set_color(png::ColorType::Grayscale);
            write(encoder, grey)
        }
        picture if picture.color().has_alpha() => {
            encoder.set_color(png::ColorType::Rgba);
            write(encoder, &picture.to_rgba8())
        }
        picture => {
            encoder.set_color(png::ColorType::Rgb);
            write(encoder, &picture.to_rgb8())
        }
    }
    .map_err(not_encoded)?;
    Ok(bytes)
}

struct Palette {
    colours: Vec<u8>,
    opacities: Vec<u8>,
    pixels: Vec<u8>,
}

/// The colours of a picture that has 256 at most, in the order in which they are met.
fn palette(picture: &DynamicImage) -> Option<Palette> {
    let picture = picture.to_rgba8();
    let (mut known, mut pixels) = (HashMap::new(), Vec::with_capacity(picture.len() / 4));
    let (mut colours, mut opacities) = (Vec::new(), Vec::new());
    for pixel in picture.pixels() {
        let next = known.len();
        let index = *known.entry(pixel.0).or_insert(next);
        if index == next {
            colours.extend(&pixel.0[..3]);
            opacities.push(pixel.0[3]);
        }
        pixels.push(u8::try_from(index).ok()?);
    }
    Some(Palette { colours, opacities, pixels })
}

/// A still GIF of 256 colours.
fn gif(picture: &DynamicImage) -> Result<Vec<u8>, PictureError> {
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
