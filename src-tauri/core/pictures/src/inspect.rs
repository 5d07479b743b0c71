//! Is this a picture, a whole one, and one that can be shown?

use crate::PictureError;
use crate::decoder::open;
use crate::gate::turn;
use crate::kind::format_of;
use crate::whole::is_whole;
use model::PictureFile;

/// The most mebibytes of a picture's file.
pub const MAX_FILE_MIB: u64 = 100;

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

/// Tells what bytes are, and proves it by decoding them to the end.
///
/// The format is that of the content, whatever `name` ends in. Width and height are those of the picture the
/// right way up, as its EXIF turns it.
///
/// # Errors
/// `picture.empty`, `picture.file_too_large`, `picture.not_a_picture`, `picture.not_supported` (HEIC, TIFF, SVG …),
/// `picture.too_many_pixels`, `picture.too_much_memory`, `picture.cut_off`, `picture.damaged`.
pub fn inspect(bytes: &[u8], name: &str) -> Result<PictureFile, PictureError> {
    check_size(bytes.len() as u64)?;
    let format = format_of(bytes)?;
    let is_whole = is_whole(bytes, format);
    let opened = open(bytes, format).map_err(|error| cut_off_before_damaged(error, is_whole))?;
    if !is_whole {
        return Err(PictureError::CutOff);
    }
    let (width_px, height_px) = opened.upright_size();
    {
        let _turn = turn();
        opened.decode()?;
    }
    Ok(PictureFile {
        hash: blake3::hash(bytes).to_hex().to_string(),
        format,
        width_px,
        height_px,
        size_bytes: bytes.len() as u64,
        name: file_name(name).to_owned(),
        rendition: format.usual_rendition(),
        likeness: String::new(),
    })
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
