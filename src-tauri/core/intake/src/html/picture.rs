//! Pictures in the text: where they are, and which are none.

use super::reading::Reading;
use super::style::Style;
use crate::{DraftPicture, PictureSource};
use base64::Engine;
use model::IllustrationId;

/// What an `<img>` says.
#[derive(Default)]
pub(super) struct Img<'a> {
    pub(super) src: &'a str,
    pub(super) lazy: &'a str,
    pub(super) srcset: &'a str,
    pub(super) alt: &'a str,
    pub(super) class: &'a str,
    pub(super) width: Option<u32>,
    pub(super) height: Option<u32>,
    pub(super) style: Style,
}

/// What an `<img>` is.
pub(super) enum Shown {
    Picture(Box<DraftPicture>),
    /// A character drawn as a picture, as mail programs do.
    Character(String),
    /// Shown to nobody: it tells a server who reads. Its address.
    Pixel(String),
    /// No picture at all.
    Nothing,
}

/// Reads an `<img>`; `number` is how many pictures came before it, and names the id that stands for it.
pub(super) fn shown(img: &Img<'_>, number: usize, reading: &Reading) -> Shown {
    let sides = [img.width.or(img.style.width), img.height.or(img.style.height)];
    let is_tiny = sides.iter().flatten().any(|side| *side <= 1);
    let source = source(img, reading);
    if is_tiny || img.style.hidden {
        return match source {
            Some(PictureSource::Named { name }) => Shown::Pixel(name),
            _ => Shown::Nothing,
        };
    }
    if is_emoji(img) {
        return Shown::Character(img.alt.to_owned());
    }
    let Some(source) = source else { return Shown::Nothing };
    let stands_as = IllustrationId(uuid::Uuid::from_u128(number as u128 + 1));
    let alt = img.alt.split_whitespace().collect::<Vec<_>>().join(" ");
    Shown::Picture(Box::new(DraftPicture { stands_as, source, alt, caption: String::new(), credit: None }))
}

fn is_emoji(img: &Img<'_>) -> bool {
    let is_character = !img.alt.is_empty() && img.alt.chars().count() <= 8 && !img.alt.is_ascii();
    let says_so =
        ["emoji", "smiley", "goomoji"].iter().any(|word| img.class.contains(word) || img.src.contains(word));
    is_character && says_so
}

fn source(img: &Img<'_>, reading: &Reading) -> Option<PictureSource> {
    let src = img.src.trim();
    // A page that loads its pictures late shows a tiny one, or none, until then.
    let stands_in =
        src.is_empty() || src.starts_with("data:") && src.len() < 400 || src.starts_with("about:");
    if stands_in {
        for late in [img.lazy.trim(), largest(img.srcset)] {
            if !late.is_empty() && !late.starts_with("data:") {
                return Some(named(late, reading));
            }
        }
    }
    match src.get(..5) {
        Some(scheme) if scheme.eq_ignore_ascii_case("data:") => enclosed(&src[5..]),
        _ if src.is_empty() => None,
        _ => Some(named(src, reading)),
    }
}

fn named(src: &str, reading: &Reading) -> PictureSource {
    let joined = reading.base.as_ref().and_then(|base| base.join(src).ok());
    PictureSource::Named { name: joined.map_or_else(|| src.to_owned(), String::from) }
}

/// The widest picture of a list such as `a.jpg 480w, b.jpg 1200w`.
fn largest(srcset: &str) -> &str {
    let width = |entry: &&str| {
        let (_, width) = entry.trim().rsplit_once(' ')?;
        width.trim_end_matches(['w', 'x']).parse::<f32>().ok().map(|width| width as u32)
    };
    let widest = srcset.split(", ").max_by_key(|entry| width(entry).unwrap_or(0)).unwrap_or("").trim();
    widest.split_once(' ').map_or(widest, |(address, _)| address)
}

/// The bytes of a `data:` address, without `data:`.
fn enclosed(data: &str) -> Option<PictureSource> {
    let (head, body) = data.split_once(',')?;
    let kind = head.split(';').next()?.trim().to_ascii_lowercase();
    let ending = match kind.strip_prefix("image/")? {
        "jpeg" | "jpg" | "pjpeg" => "jpg",
        "svg+xml" => "svg",
        other if other.bytes().all(|byte| byte.is_ascii_alphanumeric()) && !other.is_empty() => other,
        _ => return None,
    };
    let name = format!("picture.{ending}");
    let is_base64 = head.to_ascii_lowercase().ends_with(";base64");
    let decoded: Vec<u8> = percent_encoding::percent_decode_str(body).collect();
    if !is_base64 {
        return Some(PictureSource::Enclosed { name, bytes: decoded });
    }
    let letters: Vec<u8> =
        decoded.into_iter().filter(|byte| !byte.is_ascii_whitespace() && *byte != b'=').collect();
    let bytes = base64::engine::general_purpose::STANDARD_NO_PAD.decode(letters).ok()?;
    (!bytes.is_empty()).then_some(PictureSource::Enclosed { name, bytes })
}
