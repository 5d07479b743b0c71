//! What a file's numbers mean: profiles, inks, depth.

mod made;

use image::codecs::{jpeg::JpegEncoder, png::PngEncoder, tiff::TiffEncoder, webp::WebPEncoder};
use image::{DynamicImage, ExtendedColorType, ImageEncoder, ImageFormat, Rgb};
use moxcms::{ColorProfile, DataColorSpace, LutDataType, LutWarehouse, ProfileClass};

/// The colour of a picture's rendition in its middle.
fn shown(bytes: &[u8]) -> [u8; 3] {
    let made = made::make(bytes, &[20]).expect("a picture").remove(0);
    let picture = image::load_from_memory(&made.bytes).expect("a rendition").into_rgb8();
    picture.get_pixel(picture.width() / 2, picture.height() / 2).0
}

fn is_near(a: [u8; 3], b: [u8; 3], within: u8) -> bool {
    a.iter().zip(b).all(|(a, b)| a.abs_diff(b) <= within)
}

/// A picture of one colour with a profile, in each format that has them.
fn with_profile(color: [u8; 3], profile: &ColorProfile) -> Vec<(&'static str, Vec<u8>)> {
    let pixels = image::RgbImage::from_pixel(40, 24, Rgb(color));
    let profile = profile.encode().expect("a profile");
    fn coded(mut encoder: impl ImageEncoder, profile: &[u8], pixels: &image::RgbImage) {
        encoder.set_icc_profile(profile.to_vec()).expect("it has profiles");
        encoder.write_image(pixels, 40, 24, ExtendedColorType::Rgb8).expect("written");
    }
    let (mut jpeg, mut png, mut webp, mut tiff) =
        (Vec::new(), Vec::new(), Vec::new(), std::io::Cursor::new(Vec::new()));
    coded(JpegEncoder::new_with_quality(&mut jpeg, 100), &profile, &pixels);
    coded(PngEncoder::new(&mut png), &profile, &pixels);
    coded(WebPEncoder::new_lossless(&mut webp), &profile, &pixels);
    coded(TiffEncoder::new(&mut tiff), &profile, &pixels);
    vec![("jpg", jpeg), ("png", png), ("webp", webp), ("tif", tiff.into_inner())]
}

/// Profile, its number of a colour, the same in sRGB as the primaries and curves of both give it.
#[test]
fn wide_colours_are_shown_as_srgb_has_them() {
    for (name, profile, color, expected) in [
        ("sRGB", ColorProfile::new_srgb(), [200, 100, 50], [200, 100, 50]),
        ("Display P3", ColorProfile::new_display_p3(), [200, 100, 50], [215, 93, 31]),
        ("Display P3", ColorProfile::new_display_p3(), [60, 120, 180], [30, 122, 185]),
        ("Adobe RGB", ColorProfile::new_adobe_rgb(), [200, 100, 50], [227, 100, 42]),
        ("Adobe RGB", ColorProfile::new_adobe_rgb(), [128, 128, 128], [128, 128, 128]),
    ] {
        for (ending, bytes) in with_profile(color, &profile) {
            let shown = shown(&bytes);
            assert!(is_near(shown, expected, 3), "{name} {color:?} as {ending}: {shown:?}, not {expected:?}");
        }
    }
}

#[test]
fn a_profile_that_can_not_be_read_or_is_for_something_else_changes_nothing() {
    for profile in
        [b"no profile".to_vec(), ColorProfile::new_gray_with_gamma(1.0).encode().expect("a profile")]
    {
        let mut png = Vec::new();
        let mut encoder = PngEncoder::new(&mut png);
        encoder.set_icc_profile(profile).expect("it has profiles");
        let pixels = image::RgbImage::from_pixel(40, 24, Rgb([200, 100, 50]));
        encoder.write_image(&pixels, 40, 24, ExtendedColorType::Rgb8).expect("written");
        assert_eq!(shown(&png), [200, 100, 50]);
    }
}

#[test]
fn grey_with_a_profile_is_as_light_as_that_says() {
    for (gamma, level, expected) in [(1.0, 55, 127), (2.2, 128, 128), (1.8, 128, 146)] {
        let mut png = Vec::new();
        let mut encoder = PngEncoder::new(&mut png);
        encoder
            .set_icc_profile(ColorProfile::new_gray_with_gamma(gamma).encode().expect("a profile"))
            .expect("set");
        encoder.write_image(&[level; 40 * 24], 40, 24, ExtendedColorType::L8).expect("written");
        let shown = shown(&png);
        assert!(is_near(shown, [expected; 3], 2), "gamma {gamma}: {shown:?}");
    }
}

/// Cyan, magenta, yellow and black in a JPEG as Adobe writes it.
fn ink_jpeg(ink: [u8; 4], profile: Option<&[u8]>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, 100);
    if let Some(profile) = profile {
        encoder.add_icc_profile(profile).expect("it fits");
    }
    encoder.encode(&ink.repeat(40 * 24), 40, 24, jpeg_encoder::ColorType::CmykAsYcck).expect("written");
    bytes
}

fn ink_tiff(ink: [u8; 4], is_deep: bool) -> Vec<u8> {
    use tiff::encoder::{
        TiffEncoder,
        colortype::{CMYK8, CMYK16},
    };
    let mut bytes = std::io::Cursor::new(Vec::new());
    let mut encoder = TiffEncoder::new(&mut bytes).expect("an encoder");
    if is_deep {
        let deep: Vec<u16> = ink.repeat(40 * 24).into_iter().map(|ink| u16::from(ink) * 257).collect();
        encoder.write_image::<CMYK16>(40, 24, &deep).expect("written");
    } else {
        encoder.write_image::<CMYK8>(40, 24, &ink.repeat(40 * 24)).expect("written");
    }
    bytes.into_inner()
}

#[test]
fn inks_without_a_profile_each_take_away_their_colour() {
    for (ink, expected) in [
        ([0, 0, 0, 0], [255, 255, 255]),
        ([255, 0, 0, 0], [0, 255, 255]),
        ([0, 255, 255, 0], [255, 0, 0]),
        ([0, 0, 0, 255], [0, 0, 0]),
        ([0, 128, 0, 128], [127, 63, 127]),
    ] {
        for bytes in [ink_jpeg(ink, None), ink_tiff(ink, false), ink_tiff(ink, true)] {
            let shown = shown(&bytes);
            assert!(is_near(shown, expected, 4), "{ink:?}: {shown:?}, not {expected:?}");
        }
    }
}

/// A printer whose every ink is grey: what comes out can't be mistaken for what comes without a profile.
fn grey_printer() -> Vec<u8> {
    let lab = |ink: usize| ((4 - ink) as f64 / 4.0 * 65_280.0) as u16;
    let corners = (0..16_usize).flat_map(|corner| [lab(corner.count_ones() as usize), 0x8000, 0x8000]);
    let table = LutDataType {
        num_input_channels: 4,
        num_output_channels: 3,
        num_clut_grid_points: 2,
        matrix: moxcms::Matrix3d::IDENTITY,
        num_input_table_entries: 2,
        num_output_table_entries: 2,
        input_table: moxcms::LutStore::Store16([0, u16::MAX].repeat(4)),
        clut_table: moxcms::LutStore::Store16(corners.collect()),
        output_table: moxcms::LutStore::Store16([0, u16::MAX].repeat(3)),
        lut_type: moxcms::LutType::Lut16,
    };
    let mut profile = ColorProfile::new_srgb();
    profile.color_space = DataColorSpace::Cmyk;
    profile.pcs = DataColorSpace::Lab;
    profile.profile_class = ProfileClass::OutputDevice;
    (profile.red_trc, profile.green_trc, profile.blue_trc, profile.cicp) = (None, None, None, None);
    profile.lut_a_to_b_perceptual = Some(LutWarehouse::Lut(table.clone()));
    profile.lut_a_to_b_colorimetric = Some(LutWarehouse::Lut(table));
    profile.encode().expect("a profile")
}

#[test]
fn inks_with_a_profile_are_shown_as_that_says() {
    let profile = grey_printer();
    for (ink, expected) in
        [([0, 0, 0, 0], 255), ([255, 0, 0, 0], 185), ([255, 255, 0, 0], 119), ([255; 4], 0)]
    {
        let shown = shown(&ink_jpeg(ink, Some(&profile)));
        assert!(is_near(shown, [expected; 3], 4), "{ink:?}: {shown:?}, not {expected}");
    }
}

#[test]
fn sixteen_bits_become_eight() {
    let deep = image::ImageBuffer::from_pixel(40, 24, Rgb([40_000_u16, 20_000, 1_000]));
    for format in [ImageFormat::Png, ImageFormat::Tiff] {
        let bytes = made::encoded(DynamicImage::ImageRgb16(deep.clone()), format);
        assert!(is_near(shown(&bytes), [156, 78, 4], 1), "{format:?}");
    }
}

#[test]
fn avif_is_shown_in_its_colours() {
    for bytes in [made::AVIF_FLAG, made::AVIF_FLAG_420, made::AVIF_DEEP] {
        let made = made::make(bytes, &[40]).expect("a picture").remove(0);
        let picture = image::load_from_memory(&made.bytes).expect("a rendition").into_rgb8();
        assert!(is_near(picture.get_pixel(20, 4).0, made::RED, 6), "{:?}", picture.get_pixel(20, 4));
        assert!(is_near(picture.get_pixel(20, 20).0, made::BLUE, 6), "{:?}", picture.get_pixel(20, 20));
    }
    // sharp turned sRGB's 200, 60, 60 into Display P3's numbers; so these come back.
    assert!(is_near(shown(made::AVIF_P3), [200, 60, 60], 4), "{:?}", shown(made::AVIF_P3));
}

#[test]
fn avif_is_transparent_and_upright() {
    let made = made::make(made::AVIF_HALF_CLEAR, &[40]).expect("a picture").remove(0);
    let picture = image::load_from_memory(&made.bytes).expect("a rendition").into_rgba8();
    assert_eq!((picture.get_pixel(4, 12).0[3], picture.get_pixel(36, 12).0[3]), (0, 255));
    let turned = made::make(made::AVIF_TURNED, &[24]).expect("a picture").remove(0);
    assert_eq!((turned.width_px, turned.height_px), (24, 40));
    let picture = image::load_from_memory(&turned.bytes).expect("a rendition").into_rgb8();
    // Orientation 6 puts what is stored above on the right.
    assert!(is_near(picture.get_pixel(20, 20).0, made::RED, 12), "{:?}", picture.get_pixel(20, 20));
    assert!(is_near(picture.get_pixel(4, 20).0, made::BLUE, 12), "{:?}", picture.get_pixel(4, 20));
}
