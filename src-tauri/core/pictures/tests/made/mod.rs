//! Pictures made for the tests.
#![allow(dead_code, reason = "each test file uses its own part of them")]

#[cfg(unix)]
pub mod beside;

use image::codecs::gif::{GifEncoder, Repeat};
use image::codecs::jpeg::JpegEncoder;
use image::{Delay, DynamicImage, Frame, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use model::{PictureFile, PictureFormat};
use pasteup_pictures::{Cut, Darkroom, Inspected, Metadata, PictureError, Rendition};
use std::io::Cursor;

/// What a file is.
pub fn inspect(bytes: &[u8], name: &str) -> Result<PictureFile, PictureError> {
    inspected(bytes, name).map(|inspected| inspected.file)
}

pub fn inspected(bytes: &[u8], name: &str) -> Result<Inspected, PictureError> {
    Darkroom::here().inspect(bytes, name)
}

/// All of a picture at widths.
pub fn make(bytes: &[u8], widths_px: &[u32]) -> Result<Vec<Rendition>, PictureError> {
    let file = inspect(bytes, "a")?;
    let cuts: Vec<Cut> = widths_px.iter().copied().map(Cut::whole).collect();
    Darkroom::here().make(bytes, &file, &cuts)
}

/// What bytes that are taken for a picture of a format say of it.
pub fn metadata(bytes: &[u8], format: PictureFormat) -> Metadata {
    Darkroom::here().metadata(bytes, &file_of(format)).expect("nothing is refused")
}

pub fn file_of(format: PictureFormat) -> PictureFile {
    PictureFile {
        hash: "0".repeat(64),
        format,
        width_px: 8,
        height_px: 8,
        size_bytes: 0,
        name: "a".into(),
        rendition: format.usual_rendition(),
        likeness: String::new(),
    }
}

/// A photograph, as far as a codec can tell: light and shade, fine structure, noise. The same each time.
pub fn photograph(width: u32, height: u32) -> RgbImage {
    let mut seed = 1_u32;
    RgbImage::from_fn(width, height, |x, y| {
        seed ^= seed << 13;
        seed ^= seed >> 17;
        seed ^= seed << 5;
        let noise = (seed % 17) as f32 - 8.0;
        let (x, y) = (x as f32 * 1200.0 / width as f32, y as f32 * 1200.0 / width as f32);
        let shade = (x / 130.0).sin() * (y / 110.0).cos() * 60.0 + (x / 17.0 + y / 31.0).sin() * 20.0;
        let level = |tint: f32| (120.0 + shade + tint * (y / 8.0) + noise).clamp(0.0, 255.0) as u8;
        Rgb([level(0.8), level(0.2), level(-0.7)])
    })
}

/// A chart: axes, bars in few colours, and nothing between.
pub fn chart(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let bar = x * 12 / width;
        let top = height * (3 + (bar * 7) % 6) / 10;
        if x < width / 60 + 1 || y > height - height / 40 - 1 {
            Rgb([20, 20, 20])
        } else if bar % 2 == 1 && y > height - top {
            [Rgb([180, 30, 40]), Rgb([30, 90, 160])][(bar / 2 % 2) as usize]
        } else {
            Rgb([250, 250, 246])
        }
    })
}

pub const RED: [u8; 3] = [220, 30, 30];
pub const BLUE: [u8; 3] = [30, 30, 220];

/// Red above, blue below.
pub fn flag(width: u32, height: u32) -> RgbaImage {
    RgbaImage::from_fn(width, height, |_, y| {
        let [red, green, blue] = if y < height / 2 { RED } else { BLUE };
        Rgba([red, green, blue, 255])
    })
}

/// Blue, clear on its left half.
pub fn half_clear(width: u32, height: u32) -> RgbaImage {
    RgbaImage::from_fn(width, height, |x, _| Rgba([30, 30, 220, if x < width / 2 { 0 } else { 255 }]))
}

pub fn encoded(picture: DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).expect("it is encoded in memory");
    bytes.into_inner()
}

pub fn png(width: u32, height: u32) -> Vec<u8> {
    encoded(flag(width, height).into(), ImageFormat::Png)
}

pub fn webp(width: u32, height: u32) -> Vec<u8> {
    encoded(flag(width, height).into(), ImageFormat::WebP)
}

pub fn gif(width: u32, height: u32) -> Vec<u8> {
    encoded(flag(width, height).into(), ImageFormat::Gif)
}

pub fn jpeg(width: u32, height: u32) -> Vec<u8> {
    jpeg_of(&DynamicImage::ImageRgba8(flag(width, height)).into_rgb8(), 90)
}

pub fn jpeg_of(picture: &RgbImage, quality: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, quality)
        .encode_image(picture)
        .expect("it is encoded in memory");
    bytes
}

pub fn moving_gif(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    {
        let mut encoder = GifEncoder::new(&mut bytes);
        encoder.set_repeat(Repeat::Infinite).expect("it is encoded in memory");
        for picture in [flag(width, height), half_clear(width, height)] {
            let frame = Frame::from_parts(picture, 0, 0, Delay::from_numer_denom_ms(100, 1));
            encoder.encode_frame(frame).expect("it is encoded in memory");
        }
    }
    bytes
}

/// A JPEG with an EXIF segment that asks for a turn and holds a thumbnail, as cameras write it.
pub fn turned_jpeg(width: u32, height: u32, orientation: u8) -> Vec<u8> {
    let plain = jpeg(width, height);
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0, 0]);
    exif.extend(b"taken at a secret place");
    exif.extend(jpeg(8, 8));
    let length = u16::try_from(exif.len() + 2).expect("a small segment").to_be_bytes();
    [&plain[..2], &[0xff, 0xe1], &length, &exif, &plain[2..]].concat()
}

/// Every format's picture, with the ending it has by right.
pub fn each(width: u32, height: u32) -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("jpg", jpeg(width, height)),
        ("png", png(width, height)),
        ("gif", gif(width, height)),
        ("webp", webp(width, height)),
        ("tif", tiff(width, height)),
        ("svg", svg(width, height)),
    ]
}

/// The same in shapes. It is drawn at 2,400 pixels across whatever it says.
pub fn svg(width: u32, height: u32) -> Vec<u8> {
    let half = height / 2;
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width} {height}'><rect width='{width}' height='{height}' fill='rgb(220,30,30)'/>\
         <rect y='{half}' width='{width}' height='{half}' fill='rgb(30,30,220)'/></svg>"
    )
    .into_bytes()
}

/// Of those formats that have pixels.
pub fn each_of_pixels(width: u32, height: u32) -> Vec<(&'static str, Vec<u8>)> {
    each(width, height).into_iter().filter(|(ending, _)| *ending != "svg").collect()
}

/// Made by sharp 0.34, since AVIF takes a large encoder: the flag of 400 × 240 with colour in full and in quarters, half clear (40 × 24, blue on its
/// right), of 10 bits (40 × 24), turned by a quarter (24 × 40 upright), and one colour in Display P3.
pub const AVIF_FLAG: &[u8] = include_bytes!("flag.avif");
pub const AVIF_FLAG_420: &[u8] = include_bytes!("flag-420.avif");
pub const AVIF_HALF_CLEAR: &[u8] = include_bytes!("half-clear.avif");
pub const AVIF_DEEP: &[u8] = include_bytes!("deep.avif");
pub const AVIF_TURNED: &[u8] = include_bytes!("turned.avif");
pub const AVIF_P3: &[u8] = include_bytes!("p3.avif");

pub fn tiff(width: u32, height: u32) -> Vec<u8> {
    encoded(flag(width, height).into(), ImageFormat::Tiff)
}
