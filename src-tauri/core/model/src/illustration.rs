//! Pictures of any kind, with who made them and what may be done with them.

use crate::credit::{self, CreditLine, House};
use crate::{Credit, Crops, FocalPoint, IllustrationId, Rights, Version};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A picture with everything that is printed of it and known about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Illustration {
    /// Which one.
    pub id: IllustrationId,
    /// The state this was read in; a save names it.
    pub version: Version,
    /// The original, as it was taken in.
    pub file: PictureFile,
    /// What a reader who can't see it is told.
    pub alt: String,
    /// What is printed under it beside the credit.
    pub caption: String,
    /// Who made it.
    pub credit: Credit,
    /// What may be done with it.
    pub rights: Rights,
    /// What every crop keeps in sight; its middle where none was chosen.
    #[serde(default)]
    pub focal: Option<FocalPoint>,
    /// The crops that were drawn by hand.
    #[serde(default)]
    pub crops: Crops,
    /// When it was taken in, in milliseconds since 1970 UTC; shown, never used for order.
    pub created_at_ms: i64,
}

impl Illustration {
    /// Its credit as a publication prints it; `None` while it names nobody.
    pub fn credit_line(&self, house: House<'_>) -> Option<CreditLine> {
        credit::line(&self.credit, &self.rights, house)
    }
}

/// An original in the library's `pictures` folder, never changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PictureFile {
    /// The BLAKE3 hash of its bytes, in hexadecimal; its name in the library is made of it.
    pub hash: String,
    /// How it is coded.
    pub format: PictureFormat,
    /// Pixels across, after the turn that EXIF asks for.
    pub width_px: u32,
    /// Pixels down, after the turn that EXIF asks for.
    pub height_px: u32,
    /// Bytes on disk.
    #[ts(type = "number")]
    pub size_bytes: u64,
    /// The name it came under.
    pub name: String,
    /// How its renditions are coded: what every mail client shows, chosen by what the picture is like.
    pub rendition: PictureFormat,
    /// What it looks like, as 16 hexadecimal digits: pictures that look alike differ in few bits. Empty while unknown.
    #[serde(default)]
    pub likeness: String,
}

impl PictureFile {
    /// Its name as a person would say it: `coral-warehouse_2.jpg` is "Coral warehouse 2".
    pub fn title(&self) -> String {
        let stem = self.name.rsplit_once('.').map_or(self.name.as_str(), |(stem, _)| stem);
        let spaced = stem.replace(['-', '_'], " ");
        let mut letters = spaced.trim().chars();
        match letters.next() {
            Some(first) => first.to_uppercase().chain(letters).collect(),
            None => "Picture".into(),
        }
    }

    /// Pixels across and down, the right way up.
    pub fn size(&self) -> (u32, u32) {
        (self.width_px, self.height_px)
    }

    /// The file's name in the library's `pictures` folder.
    pub fn library_name(&self) -> String {
        format!("{}.{}", self.hash, self.format.extension())
    }
}

/// The side of a picture, in pixels, over which it is refused: no page prints it, and a bomb claims it.
pub const MAX_SIDE_PX: u32 = 20_000;
/// The number of pixels over which a picture is refused (100 megapixels, twice what cameras for print make).
pub const MAX_PIXELS: u64 = 100_000_000;

/// How a picture is coded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum PictureFormat {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// GIF, moving or still.
    Gif,
    /// WebP.
    Webp,
    /// AVIF.
    Avif,
    /// TIFF; of several pages the first.
    Tiff,
    /// SVG, a drawing without a size in pixels of its own.
    Svg,
}

impl PictureFormat {
    /// Every format that is taken in.
    pub const ALL: [PictureFormat; 7] = [
        PictureFormat::Jpeg,
        PictureFormat::Png,
        PictureFormat::Gif,
        PictureFormat::Webp,
        PictureFormat::Avif,
        PictureFormat::Tiff,
        PictureFormat::Svg,
    ];

    /// The ending of file names.
    pub fn extension(self) -> &'static str {
        match self {
            PictureFormat::Jpeg => "jpg",
            PictureFormat::Png => "png",
            PictureFormat::Gif => "gif",
            PictureFormat::Webp => "webp",
            PictureFormat::Avif => "avif",
            PictureFormat::Tiff => "tif",
            PictureFormat::Svg => "svg",
        }
    }

    /// The media type.
    pub fn media_type(self) -> &'static str {
        match self {
            PictureFormat::Jpeg => "image/jpeg",
            PictureFormat::Png => "image/png",
            PictureFormat::Gif => "image/gif",
            PictureFormat::Webp => "image/webp",
            PictureFormat::Avif => "image/avif",
            PictureFormat::Tiff => "image/tiff",
            PictureFormat::Svg => "image/svg+xml",
        }
    }

    /// How a rendition of a picture in this format is coded where nothing is known of the picture itself: as the
    /// original, where every mail client shows that. Of the others drawings become PNG and photographs JPEG.
    pub fn usual_rendition(self) -> PictureFormat {
        match self {
            PictureFormat::Jpeg | PictureFormat::Webp | PictureFormat::Avif | PictureFormat::Tiff => {
                PictureFormat::Jpeg
            }
            PictureFormat::Png | PictureFormat::Svg => PictureFormat::Png,
            PictureFormat::Gif => PictureFormat::Gif,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rendition_is_coded_so_that_every_mail_client_shows_it() {
        assert_eq!(
            PictureFormat::ALL.map(|format| format.usual_rendition().extension()),
            ["jpg", "png", "gif", "jpg", "jpg", "jpg", "png"]
        );
    }

    #[test]
    fn file_names_become_readable() {
        for (name, title) in [
            ("coral-warehouse_2.jpg", "Coral warehouse 2"),
            ("茶山.png", "茶山"),
            (".jpg", "Picture"),
            ("v1.2-final.png", "V1.2 final"),
        ] {
            let file = PictureFile {
                hash: String::new(),
                format: PictureFormat::Png,
                width_px: 1,
                height_px: 1,
                size_bytes: 1,
                name: name.into(),
                rendition: PictureFormat::Png,
                likeness: String::new(),
            };
            assert_eq!(file.title(), title);
        }
    }
}
