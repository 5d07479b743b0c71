//! Pictures of any kind, with who made them and what may be done with them.

use crate::{Credit, Crops, FocalPoint, IllustrationId, Money, Version};
use chrono::NaiveDate;
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
}

impl PictureFormat {
    /// Every format that is taken in.
    pub const ALL: [PictureFormat; 4] =
        [PictureFormat::Jpeg, PictureFormat::Png, PictureFormat::Gif, PictureFormat::Webp];

    /// The ending of file names.
    pub fn extension(self) -> &'static str {
        match self {
            PictureFormat::Jpeg => "jpg",
            PictureFormat::Png => "png",
            PictureFormat::Gif => "gif",
            PictureFormat::Webp => "webp",
        }
    }

    /// The media type.
    pub fn media_type(self) -> &'static str {
        match self {
            PictureFormat::Jpeg => "image/jpeg",
            PictureFormat::Png => "image/png",
            PictureFormat::Gif => "image/gif",
            PictureFormat::Webp => "image/webp",
        }
    }

    /// How a rendition of a picture in this format is coded where nothing is known of the picture itself: as the
    /// original, except that WebP becomes JPEG, since Outlook shows no WebP.
    pub fn usual_rendition(self) -> PictureFormat {
        match self {
            PictureFormat::Jpeg | PictureFormat::Webp => PictureFormat::Jpeg,
            PictureFormat::Png => PictureFormat::Png,
            PictureFormat::Gif => PictureFormat::Gif,
        }
    }
}

/// What may be done with a picture.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Rights {
    /// Under what kind of agreement it is ours to print.
    pub category: Option<RightsCategory>,
    /// The licence in words, e.g. "CC BY 4.0"; empty where the category says it all.
    pub licence: String,
    /// Where the licence can be read on the web; empty while unknown.
    #[serde(default)]
    pub licence_link: String,
    /// Who holds the rights; empty while unknown.
    pub holder: String,
    /// The first day on which it may run.
    #[ts(type = "string | null")]
    pub valid_from: Option<NaiveDate>,
    /// The last day on which it may run.
    #[ts(type = "string | null")]
    pub valid_until: Option<NaiveDate>,
    /// In how many issues it may run; `None` for any number.
    pub uses: Option<u32>,
    /// The publications it may run in, by name; empty for any.
    #[serde(default)]
    pub publications: Vec<String>,
    /// Where it may run; empty for everywhere.
    #[serde(default)]
    pub media: Vec<Medium>,
    /// What it costs.
    #[serde(default)]
    pub fee: Option<Money>,
    /// The agreement itself, as it was attached.
    #[serde(default)]
    pub agreement: Option<AttachedFile>,
    /// What else the newsroom should know of it; never printed.
    #[serde(default)]
    pub notes: String,
}

/// Where something is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Medium {
    /// On paper.
    Print,
    /// By mail.
    Mail,
    /// On the web.
    Web,
}

impl Medium {
    /// Every medium, in the order in which it is offered.
    pub const ALL: [Medium; 3] = [Medium::Print, Medium::Mail, Medium::Web];

    /// The word in files and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Medium::Print => "print",
            Medium::Mail => "mail",
            Medium::Web => "web",
        }
    }
}

impl std::str::FromStr for Medium {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Medium::ALL
            .into_iter()
            .find(|medium| medium.as_str() == text)
            .ok_or_else(|| format!("“{text}” is not a medium: write print, mail or web"))
    }
}

/// A file that lies in the library beside what it belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AttachedFile {
    /// The BLAKE3 hash of its bytes, in hexadecimal; its name in the library.
    pub hash: String,
    /// The name it came under.
    pub name: String,
    /// Bytes on disk.
    #[ts(type = "number")]
    pub size_bytes: u64,
}

/// Kinds of agreement, as picture desks sort them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum RightsCategory {
    /// Made by the newsroom's own people.
    Staff,
    /// Ordered for this publication.
    Commissioned,
    /// Offered by a freelancer.
    Freelance,
    /// From a picture agency.
    Agency,
    /// From a stock library.
    Stock,
    /// Under a Creative Commons licence.
    CreativeCommons,
    /// Nobody's any more.
    PublicDomain,
    /// Given out for the press.
    Handout,
    /// Taken off a screen.
    Screenshot,
}

impl RightsCategory {
    /// Every category, in the order in which it is offered.
    pub const ALL: [RightsCategory; 9] = [
        RightsCategory::Staff,
        RightsCategory::Commissioned,
        RightsCategory::Freelance,
        RightsCategory::Agency,
        RightsCategory::Stock,
        RightsCategory::CreativeCommons,
        RightsCategory::PublicDomain,
        RightsCategory::Handout,
        RightsCategory::Screenshot,
    ];

    /// The word in files and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            RightsCategory::Staff => "staff",
            RightsCategory::Commissioned => "commissioned",
            RightsCategory::Freelance => "freelance",
            RightsCategory::Agency => "agency",
            RightsCategory::Stock => "stock",
            RightsCategory::CreativeCommons => "creative-commons",
            RightsCategory::PublicDomain => "public-domain",
            RightsCategory::Handout => "handout",
            RightsCategory::Screenshot => "screenshot",
        }
    }
}

impl std::str::FromStr for RightsCategory {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        RightsCategory::ALL.into_iter().find(|category| category.as_str() == text).ok_or_else(|| {
            let words: Vec<&str> = RightsCategory::ALL.iter().map(|category| category.as_str()).collect();
            format!("“{text}” is not a kind of rights: write one of {}", words.join(", "))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rendition_is_coded_so_that_every_mail_client_shows_it() {
        assert_eq!(
            PictureFormat::ALL.map(|format| format.usual_rendition().extension()),
            ["jpg", "png", "gif", "jpg"]
        );
    }
}
