//! Pictures made for the tests.
#![allow(dead_code, reason = "each test file uses its own part of them")]

use image::codecs::gif::{GifEncoder, Repeat};
use image::codecs::jpeg::JpegEncoder;
use image::{Delay, DynamicImage, Frame, ImageFormat, Rgba, RgbaImage};
use std::io::Cursor;

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
    let mut bytes = Vec::new();
    let picture = DynamicImage::ImageRgba8(flag(width, height)).into_rgb8();
    JpegEncoder::new_with_quality(&mut bytes, 90).encode_image(&picture).expect("it is encoded in memory");
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
    ]
}
