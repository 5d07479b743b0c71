//! How renditions are coded and what they weigh, and which pictures are like which.

mod made;

use image::{DynamicImage, ImageFormat, RgbImage};
use model::PictureFormat;
use model::likeness::{ALIKE_WITHIN, likeness_distance};

fn likeness(bytes: &[u8]) -> String {
    made::inspect(bytes, "a").expect("a picture").likeness
}

fn png(picture: &RgbImage) -> Vec<u8> {
    made::encoded(picture.clone().into(), ImageFormat::Png)
}

#[test]
fn photographs_are_coded_as_jpeg_and_charts_as_png_whatever_they_came_as() {
    let (photograph, chart) = (made::photograph(900, 600), made::chart(900, 600));
    for format in [ImageFormat::Png, ImageFormat::WebP, ImageFormat::Tiff] {
        for (picture, expected) in [(&photograph, PictureFormat::Jpeg), (&chart, PictureFormat::Png)] {
            let bytes = made::encoded(picture.clone().into(), format);
            let file = made::inspect(&bytes, "a").expect("a picture");
            assert_eq!(file.rendition, expected, "{format:?}");
            let made = made::make(&bytes, &[300]).expect("a picture").remove(0);
            assert_eq!(made.format, expected, "{format:?}");
            assert_eq!(made::inspect(&made.bytes, "a").expect("a picture").format, expected);
        }
    }
}

#[test]
fn a_jpeg_keeps_to_its_budget_of_weight() {
    for (width_px, most) in [(640, 200 << 10), (1136, 400 << 10)] {
        for (picture, is_hard) in [(made::photograph(1200, 800), false), (noise(1200, 1100), true)] {
            let made = made::make(&made::jpeg_of(&picture, 95), &[width_px]).expect("a picture").remove(0);
            // What is nothing but noise goes down to the least quality and no further.
            let bound = if is_hard { 2 * most } else { most };
            assert!(made.bytes.len() <= bound, "{width_px}: {} bytes", made.bytes.len());
            assert!(!is_hard || made.bytes.len() > most / 2, "{width_px}: {} bytes", made.bytes.len());
        }
    }
}

fn noise(width: u32, height: u32) -> RgbImage {
    let mut seed = 7_u32;
    RgbImage::from_fn(width, height, |_, _| {
        image::Rgb([(); 3].map(|()| {
            seed ^= seed << 13;
            seed ^= seed >> 17;
            seed ^= seed << 5;
            seed.to_le_bytes()[1]
        }))
    })
}

/// Pictures of different things: photographs by their places in one, charts.
fn different() -> Vec<RgbImage> {
    let large = DynamicImage::from(made::photograph(2400, 2400));
    let part = |x, y| large.crop_imm(x, y, 700, 500).into_rgb8();
    let chart = made::chart(700, 500);
    let turned = DynamicImage::from(chart.clone()).rotate90().into_rgb8();
    let mirrored = DynamicImage::from(part(0, 0)).fliph().into_rgb8();
    vec![part(0, 0), part(1300, 400), part(500, 1500), mirrored, chart, turned]
}

#[test]
fn copies_of_a_picture_are_alike() {
    for (which, picture) in different().into_iter().enumerate() {
        let original = likeness(&png(&picture));
        let whole = DynamicImage::from(picture.clone());
        let brighter = RgbImage::from_fn(picture.width(), picture.height(), |x, y| {
            image::Rgb(picture.get_pixel(x, y).0.map(|level| level.saturating_add(12)))
        });
        let copies = [
            ("smaller", png(&whole.thumbnail(200, 200).into_rgb8())),
            ("larger", png(&whole.resize(1500, 1500, image::imageops::FilterType::CatmullRom).into_rgb8())),
            ("as a JPEG of little quality", made::jpeg_of(&picture, 40)),
            ("brighter", png(&brighter)),
            ("grey", made::encoded(whole.to_luma8().into(), ImageFormat::Png)),
            ("smaller, as a JPEG", made::jpeg_of(&whole.thumbnail(300, 300).into_rgb8(), 60)),
        ];
        for (how, copy) in copies {
            let distance = likeness_distance(&original, &likeness(&copy)).expect("both are known");
            assert!(distance <= 6, "picture {which}, {how}: {distance}");
        }
    }
}

#[test]
fn pictures_of_different_things_are_not_alike() {
    let likenesses: Vec<String> = different().iter().map(|picture| likeness(&png(picture))).collect();
    for (which, one) in likenesses.iter().enumerate() {
        for (other, two) in likenesses.iter().enumerate().skip(which + 1) {
            let distance = likeness_distance(one, two).expect("both are known");
            assert!(distance > ALIKE_WITHIN + 2, "{which} and {other}: {distance}");
        }
    }
}

#[test]
fn a_turned_file_is_like_the_upright_picture() {
    let upright = DynamicImage::from(made::photograph(600, 400));
    let stored = upright.rotate270().into_rgb8();
    let plain = made::jpeg_of(&stored, 95);
    let exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";
    let length = u16::try_from(exif.len() + 2).expect("small").to_be_bytes();
    let turned = [&plain[..2], &[0xff, 0xe1], &length, exif, &plain[2..]].concat();
    let distance = likeness_distance(&likeness(&turned), &likeness(&png(&upright.into_rgb8())));
    assert!(distance <= Some(3), "{distance:?}");
}
