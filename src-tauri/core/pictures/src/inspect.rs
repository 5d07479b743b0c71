//! Is this a picture, a whole one, and one that can be shown? And what is it like?

use crate::cut::fitted;
use crate::decode::{Decoded, open};
use crate::gate::turn;
use crate::kind::format_of;
use crate::look::{Look, is_transparent, rendition_of, weighs};
use crate::make::upright;
use crate::whole::{gif_parts, is_whole};
use crate::{PictureError, likeness};
use model::{PictureFile, PictureFormat};

/// The most mebibytes of a picture's file.
pub const MAX_FILE_MIB: u64 = 100;
/// The longer side of the copy by which it is judged what a picture is like.
const SMALL_PX: u32 = 512;

/// Refuses a file by its size alone, before it is read.
///
/// # Errors
/// `picture.empty`, `picture.file_too_large`.
pub fn check_size(size_bytes: u64) -> Result<(), PictureError> {
    match size_bytes {
        0 => Err(PictureError::Empty),
        size if size > MAX_FILE_MIB << 20 => Err(PictureError::FileTooLarge { limit_mib: MAX_FILE_MIB }),
        _ => Ok(()),
    }
}

/// Tells what bytes are, and proves it by decoding them to the end. What [`crate::Darkroom::inspect`] promises.
pub(crate) fn inspect(bytes: &[u8], name: &str) -> Result<PictureFile, PictureError> {
    check_size(bytes.len() as u64)?;
    let format = format_of(bytes)?;
    let is_whole = is_whole(bytes, format);
    let opened = open(bytes, format).map_err(|error| cut_off_before_damaged(error, is_whole))?;
    if !is_whole {
        return Err(PictureError::CutOff);
    }
    let size = opened.upright_size();
    let (rendition, likeness) = {
        let _turn = turn();
        let eighths = opened.eighths((SMALL_PX, SMALL_PX));
        judged(&opened.decode(eighths)?, size, bytes, format)?
    };
    Ok(PictureFile {
        hash: blake3::hash(bytes).to_hex().to_string(),
        format,
        width_px: size.0,
        height_px: size.1,
        size_bytes: bytes.len() as u64,
        name: file_name(name).to_owned(),
        rendition,
        likeness,
    })
}

/// How its renditions are coded, and what it looks like.
fn judged(
    decoded: &Decoded,
    size: (u32, u32),
    bytes: &[u8],
    format: PictureFormat,
) -> Result<(PictureFormat, String), PictureError> {
    let (width, height) = (u64::from(size.0), u64::from(size.1));
    let width_px = (width * u64::from(SMALL_PX) / width.max(height)).clamp(1, width);
    let small = fitted(size, u32::try_from(width_px).unwrap_or(SMALL_PX));
    let small = upright(decoded, size, None, small)?;
    let moves = format == PictureFormat::Gif && gif_parts(bytes).is_none_or(|parts| parts.frames > 1);
    let is_transparent = !decoded.inks && is_transparent(&decoded.pixels);
    // What is decided without it need not be weighed.
    let weighs =
        if format == PictureFormat::Jpeg || moves || is_transparent { (0, 0) } else { weighs(&small)? };
    Ok((rendition_of(Look { format, moves, is_transparent, weighs }), likeness::of(&small)?))
}

/// A codec that stumbles over the end of a file calls it damaged; that it is cut off says more.
fn cut_off_before_damaged(error: PictureError, is_whole: bool) -> PictureError {
    match error {
        PictureError::Damaged if !is_whole => PictureError::CutOff,
        error => error,
    }
}

/// The last part of a path, whichever system wrote it.
fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}
