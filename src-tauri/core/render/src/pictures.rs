//! The pictures a mail refers to: under which names, how large, how cropped, with what words.

use crate::{PicturesAt, RenderError, theme::Crops};
use minijinja::{Value, context};
use model::{
    CreditLine, Crop, House, Illustration, IllustrationId, PictureFile, PictureOverrides, PicturePlace,
    PrintedPicture, SlotId,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

/// From this many pixels on a small picture may run over a phone's whole column without looking coarse.
const PHONE_COLUMN_PX: u32 = 320;
/// How long the part of a file name that comes from the original's name may be, in bytes.
const SLUG_BYTES: usize = 40;

/// One file that a mail needs: a picture at a size.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rendition {
    /// Of which picture.
    pub illustration: IllustrationId,
    /// The file's name; two renditions with the same name are the same file.
    pub file_name: String,
    /// Which part of the picture; all of it where none is named.
    pub crop: Option<Crop>,
    /// Pixels across, never more than the original or its crop has.
    pub width_px: u32,
    /// Pixels down.
    pub height_px: u32,
}

/// The name of a picture's file at a width: `{slug of its name}-{first 8 of its hash}-{crop}-{width_px}.{ending}`, where
/// a crop is the four numbers of [`Crop`] and is left out for all of the picture.
///
/// The ending tells the format to write.
pub fn rendition_name(file: &PictureFile, crop: Option<Crop>, width_px: u32) -> String {
    let hash = file.hash.get(..8).unwrap_or(&file.hash);
    let crop = crop.map_or(String::new(), |crop| {
        format!("-{}.{}.{}.{}", crop.left_px, crop.top_px, crop.width_px, crop.height_px)
    });
    format!("{}-{hash}{crop}-{width_px}.{}", slug(&file.name), file.rendition.extension())
}

/// A file name's stem in ASCII letters, digits and hyphens; `picture` where nothing of it is left.
fn slug(name: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let mut slug = String::new();
    for c in stem.chars() {
        match c {
            _ if slug.len() == SLUG_BYTES => break,
            _ if c.is_ascii_alphanumeric() => slug.push(c.to_ascii_lowercase()),
            _ if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            _ => {}
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "picture".into() } else { slug.to_owned() }
}

/// The pictures that came with an issue, and the renditions that its mail has asked for so far.
pub(crate) struct Pictures<'a> {
    known: &'a BTreeMap<IllustrationId, Illustration>,
    /// The credit of each: it is worked out once, and printed in the text and in the HTML.
    credits: HashMap<IllustrationId, Rc<CreditLine>>,
    prefix: String,
    crops: Crops,
    renditions: Vec<Rendition>,
    /// Where among the renditions a picture stands, cropped, at a width.
    noted: HashMap<(IllustrationId, Option<Crop>, u32), usize>,
    printed: Vec<PrintedPicture>,
}

/// A place at which a picture is printed.
#[derive(Clone, Copy)]
pub(crate) struct At<'a, 'b> {
    pub slot: SlotId,
    pub place: PicturePlace,
    /// The pixels it may run over.
    pub column_px: u32,
    /// What this issue prints differently of it.
    pub overrides: Option<&'a PictureOverrides>,
    /// The headline it runs with.
    pub beside: &'b str,
}

/// What is said of a picture, wherever it is printed. The credit is the picture's own at every place.
pub(crate) struct Words<'a> {
    pub alt: &'a str,
    pub caption: &'a str,
    pub credit: Rc<CreditLine>,
}

/// A picture as it is printed at one place.
pub(crate) struct Shown<'a> {
    src: String,
    width: u32,
    height: u32,
    words: Words<'a>,
    /// Whether it may grow to the column of a phone.
    fills: bool,
}

impl<'a> Pictures<'a> {
    pub fn new(
        known: &'a BTreeMap<IllustrationId, Illustration>,
        at: &PicturesAt,
        house: House<'a>,
        crops: Crops,
    ) -> Result<Self, RenderError> {
        let prefix = match at {
            PicturesAt::Folder(folder) => folder.clone(),
            PicturesAt::Address(address) if matches!(address.scheme(), "http" | "https") => {
                address.as_str().to_owned()
            }
            PicturesAt::Address(address) => return Err(RenderError::PicturesAddress(address.to_string())),
        };
        let prefix = if prefix.is_empty() || prefix.ends_with('/') { prefix } else { prefix + "/" };
        let credit = |(id, picture): (&IllustrationId, &Illustration)| {
            (*id, Rc::new(picture.credit_line(house).unwrap_or_default()))
        };
        let credits = known.iter().map(credit).collect();
        let (renditions, printed) = (Vec::new(), Vec::new());
        Ok(Pictures { known, credits, prefix, crops, renditions, noted: HashMap::new(), printed })
    }

    /// A picture at a place; its renditions at 1x and 2x are noted, and that it was printed. `None` where it did not
    /// come with the issue.
    pub fn shown(&mut self, id: IllustrationId, at: At<'a, '_>) -> Option<Shown<'a>> {
        let illustration = self.known.get(&id)?;
        let file = &illustration.file;
        let crop = self.crops.of(illustration, at.place, at.overrides);
        let size = crop.map_or(file.size(), |crop| (crop.width_px, crop.height_px));
        let width = at.column_px.min(size.0).max(1);
        let sharp = (width * 2).min(size.0).max(1);
        self.note(illustration, crop, width);
        let mut src = self.prefix.clone();
        src.push_str(self.note(illustration, crop, sharp));
        let words = self.words(id, at.overrides)?;
        self.printed.push(PrintedPicture {
            illustration: id,
            slot: at.slot,
            place: at.place,
            beside: at.beside.to_owned(),
            alt: words.alt.to_owned(),
            credit: words.credit.text(),
            makers: illustration.credit.by.clone(),
        });
        Some(Shown {
            src,
            width,
            height: height_at(size, width),
            words,
            fills: width < at.column_px.max(PHONE_COLUMN_PX) && sharp >= PHONE_COLUMN_PX,
        })
    }

    /// What is said of a picture. `None` where it did not come with the issue.
    pub fn words(&self, id: IllustrationId, overrides: Option<&'a PictureOverrides>) -> Option<Words<'a>> {
        let illustration = self.known.get(&id)?;
        let alt = overrides.and_then(|one| one.alt.as_deref());
        let caption = overrides.and_then(|one| one.caption.as_deref());
        Some(Words {
            alt: alt.unwrap_or(&illustration.alt).trim(),
            caption: caption.unwrap_or(&illustration.caption).trim(),
            credit: self.credits.get(&id)?.clone(),
        })
    }

    /// Everything that was shown: the files, in the order of their first use and none twice, and the pictures, in the order
    /// of the board.
    pub fn into_shown(self) -> (Vec<Rendition>, Vec<PrintedPicture>) {
        (self.renditions, self.printed)
    }

    /// Notes that a picture is needed at a width, and answers with the file's name. Two illustrations of the same file
    /// share their renditions.
    fn note(&mut self, illustration: &Illustration, crop: Option<Crop>, width_px: u32) -> &str {
        let (id, file) = (illustration.id, &illustration.file);
        let renditions = &mut self.renditions;
        let at = *self.noted.entry((id, crop, width_px)).or_insert_with(|| {
            let file_name = rendition_name(file, crop, width_px);
            let same = renditions.iter().position(|rendition| rendition.file_name == file_name);
            same.unwrap_or_else(|| {
                let size = crop.map_or(file.size(), |crop| (crop.width_px, crop.height_px));
                let height_px = height_at(size, width_px);
                renditions.push(Rendition { illustration: id, file_name, crop, width_px, height_px });
                renditions.len() - 1
            })
        });
        &self.renditions[at].file_name
    }
}

impl Shown<'_> {
    /// The picture as templates know it.
    pub fn for_template(&self) -> Value {
        let Shown { src, width, height, words, fills } = self;
        let runs = words
            .credit
            .0
            .iter()
            .map(|run| context! { text => run.text.as_str(), link => run.link.as_deref() });
        context! {
            src => src.as_str(),
            width => *width,
            height => *height,
            alt => words.alt,
            caption => words.caption,
            credit => runs.collect::<Vec<Value>>(),
            fills => *fills,
        }
    }
}

/// The height that keeps proportions at a width.
fn height_at((width_px, height_px): (u32, u32), width: u32) -> u32 {
    let (width_px, height_px) = (u64::from(width_px.max(1)), u64::from(height_px));
    let scaled = (height_px * u64::from(width) + width_px / 2) / width_px;
    u32::try_from(scaled).unwrap_or(u32::MAX).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::PictureFormat;

    fn file(name: &str, format: PictureFormat, width_px: u32, height_px: u32) -> PictureFile {
        PictureFile {
            hash: "0123456789abcdef".into(),
            format,
            width_px,
            height_px,
            size_bytes: 1,
            name: name.into(),
            rendition: format.usual_rendition(),
            likeness: String::new(),
        }
    }

    #[test]
    fn a_file_name_tells_the_picture_its_content_and_its_width() {
        let name = |name: &str, format| rendition_name(&file(name, format, 10, 10), None, 1136);
        assert_eq!(name("Coral Lab (final).JPG", PictureFormat::Jpeg), "coral-lab-final-01234567-1136.jpg");
        assert_eq!(name("插图.png", PictureFormat::Png), "picture-01234567-1136.png");
        assert_eq!(name("../../a\"b.webp", PictureFormat::Webp), "a-b-01234567-1136.jpg");
        assert_eq!(
            name(&"x".repeat(90), PictureFormat::Gif),
            format!("{}-01234567-1136.gif", "x".repeat(40))
        );
    }

    #[test]
    fn a_crop_is_part_of_the_name() {
        let crop = Crop { left_px: 120, top_px: 0, width_px: 800, height_px: 600 };
        let name = rendition_name(&file("kiln.jpg", PictureFormat::Jpeg, 1200, 800), Some(crop), 368);
        assert_eq!(name, "kiln-01234567-120.0.800.600-368.jpg");
    }

    #[test]
    fn heights_keep_the_proportions_and_never_vanish() {
        assert_eq!(height_at((3000, 2000), 568), 379);
        assert_eq!(height_at((20_000, 1), 184), 1);
    }
}
