//! An original is cut to what a page needs.

use crate::colour::to_srgb;
use crate::cut::{as_stored, check, fitted};
use crate::decode::{Decoded, open, turns_on_its_side};
use crate::gate::turn;
use crate::whole::gif_parts;
use crate::{Cut, PictureError, encode, moving};
use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer};
use image::DynamicImage;
use model::{Crop, PictureFile, PictureFormat};
use std::io;

/// A picture, or a part of it, cut to a width.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendition {
    /// Pixels across; fewer than asked for where the original has fewer, since none is made larger.
    pub width_px: u32,
    /// Pixels down.
    pub height_px: u32,
    /// How it is coded: [`PictureFile::rendition`].
    pub format: PictureFormat,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Makes each of the cuts, in their order; the picture is decoded once for all of them, or where one shows a small part of a large JPEG once more.
///
/// The renditions stand the right way up, are in sRGB of eight bits a channel, and carry no metadata. They are coded as
/// `file` says. A GIF that moves is given back as it is where all of it is wanted, whatever the width.
///
/// # Errors
/// `picture.crop_outside`, `picture.too_long_to_crop`, and those of [`crate::inspect`] for bytes that were not inspected.
pub(crate) fn make(bytes: &[u8], file: &PictureFile, cuts: &[Cut]) -> Result<Vec<Rendition>, PictureError> {
    let opened = open(bytes, file.format)?;
    let size = opened.upright_size();
    check(cuts, size)?;
    if file.format == PictureFormat::Gif && gif_parts(bytes).is_none_or(|parts| parts.frames > 1) {
        return cuts.iter().map(|cut| moving::cut(bytes, size, *cut)).collect();
    }
    let eighths: Vec<u32> = cuts.iter().map(|cut| opened.eighths(least_pixels(cut, size))).collect();
    let _turn = turn();
    let mut made: Vec<Option<Rendition>> = vec![None; cuts.len()];
    for part in [1, 2, 4, 8] {
        let places: Vec<usize> = (0..cuts.len()).filter(|place| eighths[*place] == part).collect();
        if places.is_empty() {
            continue;
        }
        let decoded = open(bytes, file.format)?.decode(part)?;
        let one = |place: &usize| {
            let cut = cuts[*place];
            let shown = cut.crop.map_or(size, |crop| (crop.width_px, crop.height_px));
            let (width_px, height_px) = fitted(shown, cut.width_px);
            let pixels = upright(&decoded, size, cut.crop, (width_px, height_px))?;
            let bytes = encode::as_rendition(pixels, file.rendition)?;
            Ok(Rendition { width_px, height_px, format: file.rendition, bytes })
        };
        for (place, rendition) in places.iter().zip(in_parallel(&places, one)?) {
            made[*place] = Some(rendition);
        }
    }
    Ok(made.into_iter().flatten().collect())
}

/// Does one piece of work for each, beside each other as far as the machine can; in their order.
fn in_parallel<P: Sync, R: Send>(
    pieces: &[P],
    work: impl Fn(&P) -> Result<R, PictureError> + Sync,
) -> Result<Vec<R>, PictureError> {
    let at_once = std::thread::available_parallelism().map_or(1, std::num::NonZero::get).min(AT_ONCE);
    let mut made = Vec::with_capacity(pieces.len());
    for some in pieces.chunks(at_once) {
        let [one] = some else {
            let work = &work;
            std::thread::scope(|scope| {
                let working: Vec<_> = some.iter().map(|one| scope.spawn(move || work(one))).collect();
                for one in working {
                    made.push(one.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
                }
            });
            continue;
        };
        made.push(work(one));
    }
    made.into_iter().collect()
}

/// The most cuts of a picture that are made beside each other.
const AT_ONCE: usize = 4;

/// Of cuts to less than this, all are made from the same decoding: a mail is no wider.
const ONE_DECODING_PX: u32 = 1280;

/// How many pixels across and down of all the upright picture are enough for a cut. It must not depend on what else is wanted beside it, or the
/// same cut would come out otherwise another time.
fn least_pixels(cut: &Cut, (width, height): (u32, u32)) -> (u32, u32) {
    let shown = cut.crop.map_or(width, |crop| crop.width_px).max(1);
    let scale = f64::from(cut.width_px.min(shown)) / f64::from(shown);
    let scale = scale.max(f64::from(ONE_DECODING_PX) / f64::from(width.max(1))).min(1.0);
    let side = |px: u32| (f64::from(px) * scale).ceil() as u32;
    (side(width), side(height))
}

/// A part of a picture at a size, the right way up, in sRGB. It is turned and coloured after it was cut, so that no second full copy is made.
pub(crate) fn upright(
    decoded: &Decoded,
    size: (u32, u32),
    crop: Option<Crop>,
    (width_px, height_px): (u32, u32),
) -> Result<DynamicImage, PictureError> {
    let (picture, orientation) = (&decoded.pixels, decoded.orientation);
    let is_on_its_side = turns_on_its_side(orientation);
    let turned = |(across, down)| if is_on_its_side { (down, across) } else { (across, down) };
    let (wanted, full) = (turned((width_px, height_px)), turned(size));
    let part = as_stored(crop.unwrap_or(Crop::whole(size)), orientation, full);
    let is_full_size = full == (picture.width(), picture.height());
    let mut cut = if is_full_size && wanted == (part.width_px, part.height_px) {
        picture.crop_imm(part.left_px, part.top_px, part.width_px, part.height_px)
    } else {
        // The codec may have left out pixels.
        let (across, down) =
            (f64::from(picture.width()) / f64::from(full.0), f64::from(picture.height()) / f64::from(full.1));
        let options = ResizeOptions::new()
            .resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3))
            .use_alpha(!decoded.inks)
            .crop(
                f64::from(part.left_px) * across,
                f64::from(part.top_px) * down,
                f64::from(part.width_px) * across,
                f64::from(part.height_px) * down,
            );
        let mut cut = DynamicImage::new(wanted.0, wanted.1, picture.color());
        Resizer::new()
            .resize(picture, &mut cut, &options)
            .map_err(|error| PictureError::Disk(io::Error::other(error)))?;
        cut
    };
    cut.apply_orientation(orientation);
    Ok(to_srgb(cut, decoded.inks, decoded.profile.as_deref()))
}
