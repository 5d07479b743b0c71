//! Which part of a picture is shown: what matters in it, and how it is cropped.
//!
//! All of it is in pixels of the original, the right way up. The original itself is never cut, so every crop can be
//! taken back and made anew.

use crate::Treatment;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The point of a picture that every crop keeps in sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct FocalPoint {
    /// Pixels from the left.
    pub x_px: u32,
    /// Pixels from the top.
    pub y_px: u32,
}

/// A part of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct Crop {
    /// Pixels from the picture's left edge to its own.
    pub left_px: u32,
    /// Pixels from the picture's top edge to its own.
    pub top_px: u32,
    /// Pixels across.
    pub width_px: u32,
    /// Pixels down.
    pub height_px: u32,
}

/// What one place prints differently of a picture. The credit is not among it: it can't be left out or changed for one
/// place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct PictureOverrides {
    /// Another crop.
    pub crop: Option<Crop>,
    /// Another alt text.
    pub alt: Option<String>,
    /// Another caption; an empty one prints none.
    pub caption: Option<String>,
}

/// How the sides of a crop relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct Ratio {
    /// Parts across.
    pub across: u32,
    /// Parts down.
    pub down: u32,
}

/// The crops that were drawn by hand, a treatment each. Where none was drawn, the theme's ratio and the focal point
/// tell how the picture is cropped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Crops {
    /// For a story that runs large, and for a picture on its own.
    pub lead: Option<Crop>,
    /// For a story as stories run.
    pub standard: Option<Crop>,
    /// For a story in short.
    pub brief: Option<Crop>,
}

impl Crops {
    /// The crop drawn for a treatment.
    pub fn of(&self, treatment: Treatment) -> Option<Crop> {
        match treatment {
            Treatment::Lead => self.lead,
            Treatment::Standard => self.standard,
            Treatment::Brief => self.brief,
        }
    }

    /// Draws, or takes back, the crop for a treatment.
    pub fn set(&mut self, treatment: Treatment, crop: Option<Crop>) {
        match treatment {
            Treatment::Lead => self.lead = crop,
            Treatment::Standard => self.standard = crop,
            Treatment::Brief => self.brief = crop,
        }
    }
}

impl Crop {
    /// All of a picture of this size.
    pub fn whole((width_px, height_px): (u32, u32)) -> Self {
        Crop { left_px: 0, top_px: 0, width_px, height_px }
    }

    /// Whether it has a pixel and lies within a picture of this size.
    pub fn is_within(self, (width_px, height_px): (u32, u32)) -> bool {
        let ends_within = |start: u32, length: u32, side: u32| {
            length > 0 && start.checked_add(length).is_some_and(|end| end <= side)
        };
        ends_within(self.left_px, self.width_px, width_px)
            && ends_within(self.top_px, self.height_px, height_px)
    }

    /// The largest part of a picture that has this ratio, with the focal point as near to its middle as the picture's
    /// edges let it be; around the picture's own middle where no point was chosen. It has at least a pixel.
    pub fn around(size: (u32, u32), ratio: Ratio, focal: Option<FocalPoint>) -> Self {
        let (width, height) = (u64::from(size.0.max(1)), u64::from(size.1.max(1)));
        let (across, down) = (u64::from(ratio.across.max(1)), u64::from(ratio.down.max(1)));
        // Rounded to the nearest pixel, within the picture.
        let part = |side: u64, of: u64, to: u64| ((side * of + to / 2) / to).max(1);
        let (width_px, height_px) = if width * down > height * across {
            (part(height, across, down).min(width), height)
        } else {
            (width, part(width, down, across).min(height))
        };
        let (x, y) = focal.map_or((width / 2, height / 2), |at| (u64::from(at.x_px), u64::from(at.y_px)));
        let start =
            |middle: u64, length: u64, side: u64| middle.saturating_sub(length / 2).min(side - length);
        let px = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
        Crop {
            left_px: px(start(x, width_px, width)),
            top_px: px(start(y, height_px, height)),
            width_px: px(width_px),
            height_px: px(height_px),
        }
    }
}

impl std::str::FromStr for Ratio {
    type Err = String;

    /// Reads `4:3`.
    fn from_str(text: &str) -> Result<Self, String> {
        let side = |text: &str| text.trim().parse().ok().filter(|side| (1..=1000).contains(side));
        text.split_once(':')
            .and_then(|(across, down)| Some(Ratio { across: side(across)?, down: side(down)? }))
            .ok_or_else(|| format!("“{text}” is no ratio: write one such as 4:3"))
    }
}

impl std::fmt::Display for Ratio {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.across, self.down)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn crop(size: (u32, u32), ratio: &str, focal: Option<(u32, u32)>) -> (u32, u32, u32, u32) {
        let focal = focal.map(|(x_px, y_px)| FocalPoint { x_px, y_px });
        let crop = Crop::around(size, ratio.parse().expect("a ratio"), focal);
        (crop.left_px, crop.top_px, crop.width_px, crop.height_px)
    }

    #[test]
    fn a_crop_keeps_the_focal_point_as_near_to_its_middle_as_the_edges_let_it() {
        assert_eq!(crop((1200, 800), "1:1", None), (200, 0, 800, 800));
        assert_eq!(crop((1200, 800), "1:1", Some((900, 10))), (400, 0, 800, 800));
        assert_eq!(crop((1200, 800), "1:1", Some((500, 400))), (100, 0, 800, 800));
        assert_eq!(crop((800, 1200), "4:3", Some((400, 0))), (0, 0, 800, 600));
        assert_eq!(crop((1200, 800), "3:2", Some((0, 0))), (0, 0, 1200, 800));
        assert_eq!(crop((1, 20_000), "16:9", Some((0, 19_999))), (0, 19_999, 1, 1));
    }

    #[test]
    fn a_ratio_is_read_as_it_is_written() {
        assert_eq!("16:9".parse::<Ratio>().expect("a ratio").to_string(), "16:9");
        for wrong in ["", "16", "0:1", "1:0", "a:b", "1:2:3", "-1:2"] {
            assert!(wrong.parse::<Ratio>().is_err(), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn every_crop_lies_within_its_picture_and_shows_its_focal_point(
            width in 1u32..20_000, height in 1u32..20_000, across in 1u32..1000, down in 1u32..1000,
            at in (0u32..20_000, 0u32..20_000),
        ) {
            let at = FocalPoint { x_px: at.0 % width, y_px: at.1 % height };
            let crop = Crop::around((width, height), Ratio { across, down }, Some(at));
            prop_assert!(crop.is_within((width, height)), "{crop:?}");
            prop_assert!((crop.left_px..crop.left_px + crop.width_px).contains(&at.x_px), "{crop:?}");
            prop_assert!((crop.top_px..crop.top_px + crop.height_px).contains(&at.y_px), "{crop:?}");
        }
    }
}
