//! What a picture's numbers mean becomes sRGB, which every screen and every mail program takes for granted.

use image::DynamicImage;
use moxcms::{ColorProfile, DataColorSpace, Layout, ToneReprCurve, TransformOptions};

/// A picture in sRGB of eight bits, transparent where it was. Without a profile, or with one that can't be read or that is for another kind of
/// picture, its numbers are taken for sRGB already.
pub(crate) fn to_srgb(picture: DynamicImage, inks: bool, profile: Option<&[u8]>) -> DynamicImage {
    let profile = profile.and_then(|bytes| ColorProfile::new_from_slice(bytes).ok());
    if inks {
        return from_inks(&picture, profile.filter(|profile| profile.color_space == DataColorSpace::Cmyk));
    }
    let picture = of_8_bits(picture);
    let Some(profile) = profile else { return picture };
    match (profile.color_space, picture) {
        (DataColorSpace::Gray, DynamicImage::ImageLuma8(mut grey)) => {
            if let Some(curve) = profile.gray_trc.as_ref().map(grey_curve) {
                grey.iter_mut().for_each(|level| *level = curve[usize::from(*level)]);
            }
            DynamicImage::ImageLuma8(grey)
        }
        (DataColorSpace::Gray, DynamicImage::ImageLumaA8(mut grey)) => {
            if let Some(curve) = profile.gray_trc.as_ref().map(grey_curve) {
                grey.pixels_mut().for_each(|pixel| pixel.0[0] = curve[usize::from(pixel.0[0])]);
            }
            DynamicImage::ImageLumaA8(grey)
        }
        (DataColorSpace::Rgb, DynamicImage::ImageRgb8(mut pixels)) => {
            if let Some(shaper) = Shaper::of(&profile) {
                pixels.pixels_mut().for_each(|pixel| pixel.0 = shaper.srgb(pixel.0));
            } else if let Some(shown) = by_tables(&profile, &pixels, Layout::Rgb, Layout::Rgb) {
                pixels.copy_from_slice(&shown);
            }
            DynamicImage::ImageRgb8(pixels)
        }
        (DataColorSpace::Rgb, DynamicImage::ImageRgba8(mut pixels)) => {
            if let Some(shaper) = Shaper::of(&profile) {
                for pixel in pixels.pixels_mut() {
                    let [red, green, blue, alpha] = pixel.0;
                    let [red, green, blue] = shaper.srgb([red, green, blue]);
                    pixel.0 = [red, green, blue, alpha];
                }
            } else if let Some(shown) = by_tables(&profile, &pixels, Layout::Rgba, Layout::Rgba) {
                pixels.copy_from_slice(&shown);
            }
            DynamicImage::ImageRgba8(pixels)
        }
        (_, picture) => picture,
    }
}

fn of_8_bits(picture: DynamicImage) -> DynamicImage {
    match (picture.color().has_color(), picture.color().has_alpha()) {
        (false, false) => DynamicImage::ImageLuma8(picture.into_luma8()),
        (false, true) => DynamicImage::ImageLumaA8(picture.into_luma_alpha8()),
        (true, false) => DynamicImage::ImageRgb8(picture.into_rgb8()),
        (true, true) => DynamicImage::ImageRgba8(picture.into_rgba8()),
    }
}

/// By the inks' profile; without one as if each ink took away its colour and nothing else.
fn from_inks(inks: &DynamicImage, profile: Option<ColorProfile>) -> DynamicImage {
    let (width, height) = (inks.width(), inks.height());
    let shown = profile.and_then(|profile| by_tables(&profile, inks.as_bytes(), Layout::Rgba, Layout::Rgb));
    let shown = shown.unwrap_or_else(|| {
        let left = |ink: u8, black: u8| {
            let light = u32::from(255 - ink) * u32::from(255 - black);
            ((light + 127) / 255) as u8
        };
        let colours = inks.as_bytes().chunks_exact(4);
        colours.flat_map(|ink| [left(ink[0], ink[3]), left(ink[1], ink[3]), left(ink[2], ink[3])]).collect()
    });
    image::RgbImage::from_raw(width, height, shown)
        .map_or_else(|| DynamicImage::new_rgb8(width, height), Into::into)
}

/// By the tables of a profile, as print's profiles and scanners' have them.
fn by_tables(profile: &ColorProfile, pixels: &[u8], from: Layout, to: Layout) -> Option<Vec<u8>> {
    let transform = profile
        .create_transform_8bit(from, &ColorProfile::new_srgb(), to, TransformOptions::default())
        .ok()?;
    let channels = |layout| if layout == Layout::Rgb { 3 } else { 4 };
    let mut shown = vec![0; pixels.len() / channels(from) * channels(to)];
    transform.transform(pixels, &mut shown).ok()?;
    Some(shown)
}

/// From a profile's red, green and blue to sRGB's, by three curves and nine numbers. Our own, since the crate's depends in its last bit on
/// the processor, and the same picture shall give the same rendition on every machine.
struct Shaper {
    /// Of each channel, the light of its 256 levels.
    light: [[f64; 256]; 3],
    /// From the profile's light to sRGB's.
    matrix: [[f64; 3]; 3],
    /// From light in 4,095 steps to sRGB's levels.
    levels: Vec<u8>,
}

/// From CIE XYZ under D50, which profiles speak in, to linear sRGB (the inverse of IEC 61966-2-1's primaries, adapted by Bradford).
const TO_SRGB: [[f64; 3]; 3] = [
    [3.134_135_9, -1.617_386_3, -0.490_662_5],
    [-0.978_795_5, 1.916_254_5, 0.033_442_7],
    [0.071_955_2, -0.228_976_6, 1.405_386_7],
];
/// How many steps light is told apart in on its way out; darkness needs that many.
const STEPS: u16 = 16_383;

impl Shaper {
    /// `None` where the profile speaks in tables instead.
    fn of(profile: &ColorProfile) -> Option<Self> {
        if profile.lut_a_to_b_perceptual.is_some() || profile.lut_a_to_b_colorimetric.is_some() {
            return None;
        }
        let curve = |curve: &ToneReprCurve| std::array::from_fn(|level| light(curve, level as f64 / 255.0));
        let light = [
            curve(profile.red_trc.as_ref()?),
            curve(profile.green_trc.as_ref()?),
            curve(profile.blue_trc.as_ref()?),
        ];
        let (red, green, blue) = (profile.red_colorant, profile.green_colorant, profile.blue_colorant);
        let to_xyz = [[red.x, green.x, blue.x], [red.y, green.y, blue.y], [red.z, green.z, blue.z]];
        let entry = |row: usize, column: usize| (0..3).map(|i| TO_SRGB[row][i] * to_xyz[i][column]).sum();
        let matrix = std::array::from_fn(|row| std::array::from_fn(|column| entry(row, column)));
        let levels = (0..=STEPS).map(|step| srgb_level(f64::from(step) / f64::from(STEPS))).collect();
        Some(Shaper { light, matrix, levels })
    }

    fn srgb(&self, pixel: [u8; 3]) -> [u8; 3] {
        let light: [f64; 3] = std::array::from_fn(|channel| self.light[channel][usize::from(pixel[channel])]);
        self.matrix.map(|row| {
            let light = (row[0] * light[0] + row[1] * light[1] + row[2] * light[2]).clamp(0.0, 1.0);
            self.levels[(light * f64::from(STEPS) + 0.5) as usize]
        })
    }
}

/// The levels of grey as sRGB has them.
fn grey_curve(curve: &ToneReprCurve) -> [u8; 256] {
    std::array::from_fn(|level| srgb_level(light(curve, level as f64 / 255.0).clamp(0.0, 1.0)))
}

/// IEC 61966-2-1.
fn srgb_level(light: f64) -> u8 {
    let level = if light <= 0.003_130_8 { 12.92 * light } else { 1.055 * light.powf(1.0 / 2.4) - 0.055 };
    (level * 255.0 + 0.5) as u8
}

/// The light of a level, both from 0 to 1 (ICC.1:2022, 10.6 and 10.18).
fn light(curve: &ToneReprCurve, level: f64) -> f64 {
    let light = match curve {
        ToneReprCurve::Lut(table) => match &table[..] {
            [] => level,
            [gamma] => level.powf(f64::from(*gamma) / 256.0),
            table => {
                let at = level * (table.len() - 1) as f64;
                let (below, above) = (at.floor() as usize, at.ceil() as usize);
                let (below, above) = (f64::from(table[below]), f64::from(table[above.min(table.len() - 1)]));
                (below + (above - below) * at.fract()) / 65_535.0
            }
        },
        ToneReprCurve::Parametric(numbers) => {
            let numbers: Vec<f64> = numbers.iter().map(|number| f64::from(*number)).collect();
            match numbers[..] {
                [g] => level.powf(g),
                [g, a, b] => {
                    if level >= -b / a {
                        (a * level + b).powf(g)
                    } else {
                        0.0
                    }
                }
                [g, a, b, c] => {
                    if level >= -b / a {
                        (a * level + b).powf(g) + c
                    } else {
                        c
                    }
                }
                [g, a, b, c, d] => {
                    if level >= d {
                        (a * level + b).powf(g)
                    } else {
                        c * level
                    }
                }
                [g, a, b, c, d, e, f] => {
                    if level >= d {
                        (a * level + b).powf(g) + e
                    } else {
                        c * level + f
                    }
                }
                _ => level,
            }
        }
    };
    if light.is_finite() { light } else { level }
}
