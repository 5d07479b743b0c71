//! AVIF: its container is read by one crate, its AV1 by another.

use super::boxes::{Properties, in_boxes};
use super::check_pixels;
use crate::PictureError;
use avif_parse::{AV1Metadata, AvifData, Error};
use image::metadata::Orientation;
use image::{DynamicImage, ImageBuffer, Luma, Rgba};
use model::illustration::MAX_PIXELS;
use moxcms::{CicpColorPrimaries, CicpProfile, ColorProfile, MatrixCoefficients, TransferCharacteristics};
use re_rav1d::dav1d::{Decoder, Picture, PixelLayout, PlanarImageComponent, Settings};

/// A file whose container was read.
pub(super) struct Avif {
    data: AvifData,
    header: AV1Metadata,
    orientation: Orientation,
    profile: Option<Vec<u8>>,
    code_points: Option<([u16; 3], bool)>,
}

/// Reads the container.
pub(super) fn open(bytes: &[u8]) -> Result<Avif, PictureError> {
    let data = AvifData::from_reader(&mut in_boxes(bytes)).map_err(|error| refusal(&error))?;
    let header = data.primary_item_metadata().map_err(|error| refusal(&error))?;
    let properties = Properties::of(bytes);
    Ok(Avif {
        data,
        header,
        orientation: properties.as_ref().map_or(Orientation::NoTransforms, Properties::orientation),
        profile: properties.as_ref().and_then(Properties::profile),
        code_points: properties.as_ref().and_then(Properties::code_points),
    })
}

fn refusal(error: &Error) -> PictureError {
    match error {
        Error::UnexpectedEOF => PictureError::CutOff,
        Error::Unsupported(_) => PictureError::NotSupported { what: "AVIF pictures of this kind".into() },
        _ => PictureError::Damaged,
    }
}

impl Avif {
    pub(super) fn size_px(&self) -> (u32, u32) {
        (self.header.max_frame_width.get(), self.header.max_frame_height.get())
    }

    pub(super) fn orientation(&self) -> Orientation {
        self.orientation
    }

    /// The pixels, and the profile that says what they mean.
    pub(super) fn decode(self) -> Result<(DynamicImage, Option<Vec<u8>>), PictureError> {
        let size = self.size_px();
        let picture = frame(&self.data.primary_item)?;
        let alpha = self.data.alpha_item.as_ref().map(|item| frame(item)).transpose()?;
        // Samples are turned into colours as the container says, before what the stream itself says.
        let matrix =
            self.code_points.map_or_else(|| picture.matrix_coefficients() as u16, |(points, _)| points[2]);
        let is_full = self.code_points.map_or_else(
            || picture.color_range() == re_rav1d::dav1d::pixel::YUVRange::Full,
            |(_, is_full)| is_full,
        );
        let profile = self.profile.or_else(|| profile_of(self.code_points?.0));
        let colours = Colours::of(&picture, matrix, is_full);
        if (picture.width(), picture.height()) != size {
            return Err(PictureError::Damaged);
        }
        check_pixels(size)?;
        let pixels = if let Some(alpha) = alpha {
            if (alpha.width(), alpha.height()) != size {
                return Err(PictureError::Damaged);
            }
            let is_full = alpha.color_range() == re_rav1d::dav1d::pixel::YUVRange::Full;
            let opacity = Colours::of(&alpha, 2, is_full);
            let is_premultiplied = self.data.premultiplied_alpha;
            DynamicImage::ImageRgba8(ImageBuffer::from_fn(size.0, size.1, |x, y| {
                let [mut red, mut green, mut blue] = colours.at(x, y);
                let alpha = opacity.grey_at(x, y);
                if is_premultiplied && alpha > 0 {
                    let plain = |channel: u8| (u32::from(channel) * 255 / u32::from(alpha)).min(255) as u8;
                    (red, green, blue) = (plain(red), plain(green), plain(blue));
                }
                Rgba([red, green, blue, alpha])
            }))
        } else if picture.pixel_layout() == PixelLayout::I400 {
            DynamicImage::ImageLuma8(ImageBuffer::from_fn(size.0, size.1, |x, y| {
                Luma([colours.grey_at(x, y)])
            }))
        } else {
            DynamicImage::ImageRgb8(ImageBuffer::from_fn(size.0, size.1, |x, y| image::Rgb(colours.at(x, y))))
        };
        Ok((pixels, profile))
    }
}

/// The first frame of a stream.
fn frame(stream: &[u8]) -> Result<Picture, PictureError> {
    let mut settings = Settings::new();
    // One thread, since more of them need memory each; and the first frame alone, as it comes.
    settings.set_n_threads(1);
    settings.set_max_frame_delay(1);
    settings.set_frame_size_limit(u32::try_from(MAX_PIXELS).unwrap_or(u32::MAX));
    let mut decoder = Decoder::with_settings(&settings).map_err(|_| PictureError::Damaged)?;
    match decoder.send_data(stream.to_vec(), None, None, None) {
        Ok(()) | Err(re_rav1d::dav1d::Error::Again) => {}
        Err(_) => return Err(PictureError::Damaged),
    }
    decoder.get_picture().map_err(|_| PictureError::Damaged)
}

/// The profile of what a file says by numbers alone; `None` for sRGB, and for what is not known.
fn profile_of([primaries, transfer, _]: [u16; 3]) -> Option<Vec<u8>> {
    let primaries = match primaries {
        9 => CicpColorPrimaries::Bt2020,
        11 => CicpColorPrimaries::Smpte431,
        12 => CicpColorPrimaries::Smpte432,
        _ => return None,
    };
    // What is brighter than paper (PQ, HLG) would need a tone of its own; it is read as if it were not.
    let transfer_characteristics = match transfer {
        1 | 6 | 14 | 15 => TransferCharacteristics::Bt709,
        _ => TransferCharacteristics::Srgb,
    };
    let cicp = CicpProfile {
        color_primaries: primaries,
        transfer_characteristics,
        matrix_coefficients: MatrixCoefficients::Identity,
        full_range: true,
    };
    ColorProfile::new_from_cicp(cicp).encode().ok()
}

/// Samples of light and colour, and how they become red, green and blue.
struct Colours {
    planes: [re_rav1d::dav1d::Plane; 3],
    strides: [usize; 2],
    is_deep: bool,
    /// The highest number of a sample.
    highest: f32,
    /// By how much the colour planes are smaller, as shifts across and down.
    smaller: (u32, u32),
    has_colour: bool,
    /// Whether the planes are green, blue and red themselves.
    is_plain: bool,
    is_full: bool,
    /// The share of red and of blue in light.
    red: f32,
    blue: f32,
}

impl Colours {
    fn of(picture: &Picture, matrix: u16, is_full: bool) -> Self {
        use PlanarImageComponent::{U, V, Y};
        let layout = picture.pixel_layout();
        let has_colour = layout != PixelLayout::I400;
        let plane = |component| if has_colour { picture.plane(component) } else { picture.plane(Y) };
        // ITU-T H.273, table 4.
        let (red, blue) = match matrix {
            1 => (0.2126, 0.0722),
            9 | 10 => (0.2627, 0.0593),
            _ => (0.299, 0.114),
        };
        Colours {
            planes: [picture.plane(Y), plane(U), plane(V)],
            strides: [picture.stride(Y) as usize, if has_colour { picture.stride(U) as usize } else { 0 }],
            is_deep: picture.bit_depth() > 8,
            highest: ((1_u32 << picture.bit_depth().min(16)) - 1) as f32,
            smaller: match layout {
                PixelLayout::I420 => (1, 1),
                PixelLayout::I422 => (1, 0),
                PixelLayout::I400 | PixelLayout::I444 => (0, 0),
            },
            has_colour,
            is_plain: matrix == 0 && layout == PixelLayout::I444,
            is_full,
            red,
            blue,
        }
    }

    /// A sample, from 0 to 1 in the range that files use.
    fn sample(&self, plane: usize, x: u32, y: u32) -> f32 {
        let bytes: &[u8] = &self.planes[plane];
        let at = y as usize * self.strides[plane.min(1)];
        let number = if self.is_deep {
            let at = at + 2 * x as usize;
            bytes.get(at..at + 2).map_or(0, |pair| u16::from_ne_bytes([pair[0], pair[1]]))
        } else {
            bytes.get(at + x as usize).copied().map_or(0, u16::from)
        };
        f32::from(number) / self.highest
    }

    /// Light from 0 to 1.
    fn light(&self, x: u32, y: u32) -> f32 {
        let light = self.sample(0, x, y);
        if self.is_full { light } else { (light - 16.0 / 255.0) * 255.0 / 219.0 }
    }

    fn grey_at(&self, x: u32, y: u32) -> u8 {
        to_8_bits(self.light(x, y))
    }

    fn at(&self, x: u32, y: u32) -> [u8; 3] {
        if !self.has_colour {
            return [self.grey_at(x, y); 3];
        }
        if self.is_plain {
            return [2, 0, 1].map(|plane| to_8_bits(self.sample(plane, x, y)));
        }
        let range = if self.is_full { 1.0 } else { 255.0 / 224.0 };
        let colour =
            |plane| (self.sample(plane, x >> self.smaller.0, y >> self.smaller.1) - 128.0 / 255.0) * range;
        let (light, blueness, redness) = (self.light(x, y), colour(1), colour(2));
        let red = light + 2.0 * (1.0 - self.red) * redness;
        let blue = light + 2.0 * (1.0 - self.blue) * blueness;
        let green = (light - self.red * red - self.blue * blue) / (1.0 - self.red - self.blue);
        [red, green, blue].map(to_8_bits)
    }
}

fn to_8_bits(part: f32) -> u8 {
    (part * 255.0 + 0.5).clamp(0.0, 255.0) as u8
}
