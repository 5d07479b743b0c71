//! How a picture's renditions are coded, by what it is like.

use crate::PictureError;
use crate::encode;
use image::DynamicImage;
use model::PictureFormat;

/// What of a picture decides how its renditions are coded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Look {
    /// How the original is coded.
    pub(crate) format: PictureFormat,
    /// Whether it moves.
    pub(crate) moves: bool,
    /// Whether one can see through it anywhere.
    pub(crate) is_transparent: bool,
    /// The weight of a small copy as PNG and as JPEG, in bytes.
    pub(crate) weighs: (usize, usize),
}

/// By how much a PNG may weigh more than a JPEG of the same picture, in tenths: it shows edges as they are, which JPEG does not.
const PNG_MAY_WEIGH_TENTHS: usize = 15;

/// How the renditions of such a picture are coded: what moves as GIF, what was JPEG as JPEG, what one can see through as PNG, and of the rest
/// drawings, screens and charts as PNG, photographs as JPEG. Drawings are what a PNG says in about as few bytes as a JPEG.
pub(crate) fn rendition_of(look: Look) -> PictureFormat {
    let Look { format, moves, is_transparent, weighs: (png, jpeg) } = look;
    match format {
        PictureFormat::Gif if moves => PictureFormat::Gif,
        PictureFormat::Jpeg => PictureFormat::Jpeg,
        _ if is_transparent => PictureFormat::Png,
        _ if png * 10 <= jpeg * PNG_MAY_WEIGH_TENTHS => PictureFormat::Png,
        _ => PictureFormat::Jpeg,
    }
}

/// Whether any pixel is not opaque.
pub(crate) fn is_transparent(picture: &DynamicImage) -> bool {
    match picture {
        DynamicImage::ImageLumaA8(pixels) => pixels.pixels().any(|pixel| pixel.0[1] < u8::MAX),
        DynamicImage::ImageRgba8(pixels) => pixels.pixels().any(|pixel| pixel.0[3] < u8::MAX),
        DynamicImage::ImageLumaA16(pixels) => pixels.pixels().any(|pixel| pixel.0[1] < u16::MAX),
        DynamicImage::ImageRgba16(pixels) => pixels.pixels().any(|pixel| pixel.0[3] < u16::MAX),
        DynamicImage::ImageRgba32F(pixels) => pixels.pixels().any(|pixel| pixel.0[3] < 1.0),
        _ => false,
    }
}

/// What a small copy weighs as PNG and as JPEG.
pub(crate) fn weighs(small: &DynamicImage) -> Result<(usize, usize), PictureError> {
    Ok((encode::png(small)?.len(), encode::jpeg(small.clone())?.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use PictureFormat::{Avif, Gif, Jpeg, Png, Svg, Tiff, Webp};

    const DRAWING: (usize, usize) = (9_000, 20_000);
    const PHOTOGRAPH: (usize, usize) = (300_000, 40_000);

    fn coded(
        format: PictureFormat,
        moves: bool,
        is_transparent: bool,
        weighs: (usize, usize),
    ) -> PictureFormat {
        rendition_of(Look { format, moves, is_transparent, weighs })
    }

    #[test]
    fn what_moves_stays_a_gif() {
        assert_eq!(coded(Gif, true, true, PHOTOGRAPH), Gif);
        assert_eq!(coded(Gif, true, false, DRAWING), Gif);
        assert_eq!(coded(Gif, false, false, DRAWING), Png);
    }

    #[test]
    fn what_one_can_see_through_is_a_png() {
        for format in [Png, Webp, Avif, Tiff, Svg, Gif] {
            assert_eq!(coded(format, false, true, PHOTOGRAPH), Png, "{format:?}");
        }
    }

    #[test]
    fn photographs_are_jpegs_and_drawings_are_pngs_whatever_they_came_as() {
        for format in [Png, Webp, Avif, Tiff, Svg] {
            assert_eq!(coded(format, false, false, PHOTOGRAPH), Jpeg, "{format:?}");
            assert_eq!(coded(format, false, false, DRAWING), Png, "{format:?}");
        }
        assert_eq!(coded(Jpeg, false, false, DRAWING), Jpeg, "its edges are blurred already");
    }

    #[test]
    fn a_little_weight_is_no_reason_to_blur_edges() {
        assert_eq!(coded(Png, false, false, (15, 10)), Png);
        assert_eq!(coded(Png, false, false, (16, 10)), Jpeg);
    }
}
