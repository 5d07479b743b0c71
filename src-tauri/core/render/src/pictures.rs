//! The pictures a mail refers to: under which names, how large, with what words.

use crate::{PicturesAt, RenderError};
use minijinja::{Value, context};
use model::{Illustration, IllustrationId, Language, PictureFile};
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};

/// From this many pixels on a small picture may run over a phone's whole column without looking coarse.
const PHONE_COLUMN_PX: u32 = 320;
/// How long the part of a file name that comes from the original's name may be, in bytes.
const SLUG_BYTES: usize = 40;

/// One file that a mail needs: a picture at a size.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rendition {
    /// Of which picture.
    pub illustration: IllustrationId,
    /// The file's name; two renditions with the same name are the same file.
    pub file_name: String,
    /// Pixels across, never more than the original has.
    pub width_px: u32,
    /// Pixels down.
    pub height_px: u32,
}

/// The name of a picture's file at a width: `{slug of its name}-{first 8 of its hash}-{width_px}.{ending}`.
///
/// The ending tells the format to write.
pub fn rendition_name(file: &PictureFile, width_px: u32) -> String {
    let hash = file.hash.get(..8).unwrap_or(&file.hash);
    format!("{}-{hash}-{width_px}.{}", slug(&file.name), file.rendition.extension())
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
    prefix: String,
    language: &'a Language,
    renditions: Vec<Rendition>,
    /// Where among the renditions a picture stands at a width.
    noted: HashMap<(IllustrationId, u32), usize>,
}

/// What is said of a picture, wherever it is printed.
pub(crate) struct Words<'a> {
    pub alt: &'a str,
    pub caption: &'a str,
    pub credit: String,
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
        language: &'a Language,
    ) -> Result<Self, RenderError> {
        let prefix = match at {
            PicturesAt::Folder(folder) => folder.clone(),
            PicturesAt::Address(address) if matches!(address.scheme(), "http" | "https") => {
                address.as_str().to_owned()
            }
            PicturesAt::Address(address) => return Err(RenderError::PicturesAddress(address.to_string())),
        };
        let prefix = if prefix.is_empty() || prefix.ends_with('/') { prefix } else { prefix + "/" };
        Ok(Pictures { known, prefix, language, renditions: Vec::new(), noted: HashMap::new() })
    }

    /// A picture over at most `column_px` pixels; its renditions at 1x and 2x are noted. `None` where it did not come
    /// with the issue.
    pub fn shown(&mut self, id: IllustrationId, column_px: u32) -> Option<Shown<'a>> {
        let illustration = self.known.get(&id)?;
        let file = &illustration.file;
        let width = column_px.min(file.width_px).max(1);
        let sharp = (width * 2).min(file.width_px).max(1);
        self.note(id, file, width);
        let mut src = self.prefix.clone();
        src.push_str(self.note(id, file, sharp));
        Some(Shown {
            src,
            width,
            height: height_at(file, width),
            words: self.words(id)?,
            fills: width < column_px.max(PHONE_COLUMN_PX) && sharp >= PHONE_COLUMN_PX,
        })
    }

    /// What is said of a picture. `None` where it did not come with the issue.
    pub fn words(&self, id: IllustrationId) -> Option<Words<'a>> {
        let illustration = self.known.get(&id)?;
        Some(Words {
            alt: illustration.alt.trim(),
            caption: illustration.caption.trim(),
            credit: illustration.credit.printed(self.language).unwrap_or_default(),
        })
    }

    /// Everything that was shown, in the order of its first use, none twice.
    pub fn into_renditions(self) -> Vec<Rendition> {
        self.renditions
    }

    /// Notes that a picture is needed at a width, and answers with the file's name. Two illustrations of the same file
    /// share their renditions.
    fn note(&mut self, illustration: IllustrationId, file: &PictureFile, width_px: u32) -> &str {
        let renditions = &mut self.renditions;
        let at = *self.noted.entry((illustration, width_px)).or_insert_with(|| {
            let file_name = rendition_name(file, width_px);
            let same = renditions.iter().position(|rendition| rendition.file_name == file_name);
            same.unwrap_or_else(|| {
                let height_px = height_at(file, width_px);
                renditions.push(Rendition { illustration, file_name, width_px, height_px });
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
        context! {
            src => src.as_str(),
            width => *width,
            height => *height,
            alt => words.alt,
            caption => words.caption,
            credit => words.credit.as_str(),
            fills => *fills,
        }
    }
}

/// The height that keeps a picture's proportions at a width.
fn height_at(file: &PictureFile, width_px: u32) -> u32 {
    let (width, height) = (u64::from(file.width_px.max(1)), u64::from(file.height_px));
    let scaled = (height * u64::from(width_px) + width / 2) / width;
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
        let name = |name: &str, format| rendition_name(&file(name, format, 10, 10), 1136);
        assert_eq!(name("Coral Lab (final).JPG", PictureFormat::Jpeg), "coral-lab-final-01234567-1136.jpg");
        assert_eq!(name("插图.png", PictureFormat::Png), "picture-01234567-1136.png");
        assert_eq!(name("../../a\"b.webp", PictureFormat::Webp), "a-b-01234567-1136.jpg");
        assert_eq!(
            name(&"x".repeat(90), PictureFormat::Gif),
            format!("{}-01234567-1136.gif", "x".repeat(40))
        );
    }

    #[test]
    fn heights_keep_the_proportions_and_never_vanish() {
        assert_eq!(height_at(&file("a", PictureFormat::Png, 3000, 2000), 568), 379);
        assert_eq!(height_at(&file("a", PictureFormat::Png, 20_000, 1), 184), 1);
    }
}
