//! An original is cut to the widths that a page needs.

use crate::decoder::{open, turns_on_its_side};
use crate::gate::turn;
use crate::kind::format_of;
use crate::whole::gif_frames;
use crate::{PictureError, encode};
use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer};
use image::DynamicImage;
use image::metadata::Orientation;
use model::{PictureFile, PictureFormat};
use std::io;

/// A picture cut to a width.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendition {
    /// Pixels across; fewer than asked for where the original has fewer, since none is made larger.
    pub width_px: u32,
    /// Pixels down.
    pub height_px: u32,
    /// How it is coded: [`PictureFormat::rendition`] of the original's format.
    pub format: PictureFormat,
    /// The file.
    pub bytes: Vec<u8>,
}

/// The pixels across and down of a picture cut to a width: never larger than it is, never without a pixel.
pub fn rendition_size(file: &PictureFile, width_px: u32) -> (u32, u32) {
    fitted((file.width_px, file.height_px), width_px)
}

/// Cuts a picture to each of the widths, in their order; it is decoded once for all of them.
///
/// The renditions stand the right way up and carry no metadata. A GIF that moves is given back as it is, whatever
/// the width, and so is a still one that is no wider: to code it again would only cost colours.
///
/// # Errors
/// Those of [`crate::inspect`], for bytes that were not inspected.
pub fn make(bytes: &[u8], widths_px: &[u32]) -> Result<Vec<Rendition>, PictureError> {
    let format = format_of(bytes)?;
    let opened = open(bytes, format)?;
    let size = opened.upright_size();
    let orientation = opened.orientation;
    let as_it_is = format == PictureFormat::Gif
        && (gif_frames(bytes).is_none_or(|frames| frames > 1)
            || widths_px.iter().all(|width| *width >= size.0));
    if as_it_is {
        let original = Rendition {
            width_px: size.0,
            height_px: size.1,
            format: PictureFormat::Gif,
            bytes: bytes.to_vec(),
        };
        return Ok(vec![original; widths_px.len()]);
    }
    let _turn = turn();
    let picture = opened.decode()?;
    let mut resizer = Resizer::new();
    let cut = |width_px: &u32| {
        let (width_px, height_px) = fitted(size, *width_px);
        let cut = upright(&picture, &mut resizer, orientation, (width_px, height_px))?;
        let bytes = match format.usual_rendition() {
            PictureFormat::Png => encode::png(&cut),
            PictureFormat::Gif => encode::gif(&cut),
            PictureFormat::Jpeg | PictureFormat::Webp => encode::jpeg(cut),
        }?;
        Ok(Rendition { width_px, height_px, format: format.usual_rendition(), bytes })
    };
    widths_px.iter().map(cut).collect()
}

fn fitted((width, height): (u32, u32), width_px: u32) -> (u32, u32) {
    let width_px = width_px.clamp(1, width.max(1));
    let scaled = (u64::from(height) * u64::from(width_px) + u64::from(width) / 2) / u64::from(width.max(1));
    (width_px, u32::try_from(scaled).unwrap_or(height).clamp(1, height.max(1)))
}

/// The picture at a size, the right way up. It is turned after it was cut, so that no second full copy is made.
fn upright(
    picture: &DynamicImage,
    resizer: &mut Resizer,
    orientation: Orientation,
    (width_px, height_px): (u32, u32),
) -> Result<DynamicImage, PictureError> {
    let stored = if turns_on_its_side(orientation) { (height_px, width_px) } else { (width_px, height_px) };
    let mut cut = if stored == (picture.width(), picture.height()) {
        picture.clone()
    } else {
        let mut cut = DynamicImage::new(stored.0, stored.1, picture.color());
        let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3));
        resizer
            .resize(picture, &mut cut, &options)
            .map_err(|error| PictureError::Disk(io::Error::other(error)))?;
        cut
    };
    cut.apply_orientation(orientation);
    Ok(cut)
}
