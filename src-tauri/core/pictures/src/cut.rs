//! Which part of a picture is cut to which width.

use crate::PictureError;
use image::metadata::Orientation;
use model::{Crop, PictureFile};
use serde::{Deserialize, Serialize};

/// What is wanted of a picture: all of it or a part, and how wide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Cut {
    /// The part, in pixels of the upright original; `None` for all of it.
    pub crop: Option<Crop>,
    /// How many pixels across; the part's own width where that is less.
    pub width_px: u32,
}

impl Cut {
    /// All of a picture, so many pixels across.
    pub fn whole(width_px: u32) -> Self {
        Cut { crop: None, width_px }
    }
}

/// The pixels across and down of a cut: in the ratio of what it shows, never larger than the original has it, never without a pixel.
pub fn rendition_size(file: &PictureFile, cut: Cut) -> (u32, u32) {
    let shown = cut.crop.map_or(file.size(), |crop| (crop.width_px, crop.height_px));
    fitted(shown, cut.width_px)
}

/// Refuses crops that do not lie within the picture.
pub(crate) fn check(cuts: &[Cut], size: (u32, u32)) -> Result<(), PictureError> {
    if cuts.iter().filter_map(|cut| cut.crop).all(|crop| crop.is_within(size)) {
        Ok(())
    } else {
        Err(PictureError::CropOutside { width_px: size.0, height_px: size.1 })
    }
}

pub(crate) fn fitted((width, height): (u32, u32), width_px: u32) -> (u32, u32) {
    let width_px = width_px.clamp(1, width.max(1));
    let scaled = (u64::from(height) * u64::from(width_px) + u64::from(width) / 2) / u64::from(width.max(1));
    (width_px, u32::try_from(scaled).unwrap_or(height).clamp(1, height.max(1)))
}

/// Where a part of the upright picture lies in the picture as it is stored, whose size this is.
pub(crate) fn as_stored(crop: Crop, orientation: Orientation, (width, height): (u32, u32)) -> Crop {
    use Orientation::*;
    let Crop { left_px: left, top_px: top, width_px, height_px } = crop;
    let across = |side: u32, start: u32, length: u32| side.saturating_sub(start + length);
    let lies = |left_px, top_px| Crop { left_px, top_px, width_px, height_px };
    let lies_on_its_side =
        |left_px, top_px| Crop { left_px, top_px, width_px: height_px, height_px: width_px };
    match orientation {
        NoTransforms => crop,
        FlipHorizontal => lies(across(width, left, width_px), top),
        FlipVertical => lies(left, across(height, top, height_px)),
        Rotate180 => lies(across(width, left, width_px), across(height, top, height_px)),
        Rotate90 => lies_on_its_side(top, across(height, left, width_px)),
        Rotate90FlipH => lies_on_its_side(top, left),
        Rotate270 => lies_on_its_side(across(width, top, height_px), left),
        Rotate270FlipH => lies_on_its_side(across(width, top, height_px), across(height, left, width_px)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{DynamicImage, Luma};

    #[test]
    fn a_part_is_found_in_the_stored_picture_whichever_way_it_lies() {
        let stored =
            DynamicImage::ImageLuma8(image::GrayImage::from_fn(7, 5, |x, y| Luma([(y * 7 + x) as u8])));
        for number in 1..=8 {
            let orientation = Orientation::from_exif(number).expect("an orientation");
            let mut upright = stored.clone();
            upright.apply_orientation(orientation);
            let crop = Crop { left_px: 1, top_px: 2, width_px: 3, height_px: 2 };
            let expected = upright.crop_imm(1, 2, 3, 2);
            let at = as_stored(crop, orientation, (7, 5));
            let mut found = stored.crop_imm(at.left_px, at.top_px, at.width_px, at.height_px);
            found.apply_orientation(orientation);
            assert_eq!(found, expected, "orientation {number}");
        }
    }
}
