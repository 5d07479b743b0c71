//! Renditions that were made before, in the library's `cache` folder. It can be deleted at any time.

use crate::store::{original, write_whole};
use crate::whole::is_whole;
use crate::{PictureError, make};
use model::PictureFile;
use std::fs;
use std::path::Path;

/// Counts up when renditions come out differently, so that the old ones are not found any more.
const CODEC_VERSION: u32 = 1;

/// A picture cut to a width, from the cache or made now.
///
/// # Errors
/// Those of [`renditions`].
pub fn rendition(
    cache_dir: &Path,
    pictures_dir: &Path,
    file: &PictureFile,
    width_px: u32,
) -> Result<Vec<u8>, PictureError> {
    let mut made = renditions(cache_dir, pictures_dir, file, &[width_px])?;
    Ok(made.pop().unwrap_or_default())
}

/// A picture cut to each of the widths, in their order; those that the cache has not are made with one decoding.
///
/// They are kept in the cache where it can be written; where not, nothing is lost but time.
///
/// # Errors
/// `picture.original_missing`, `picture.original_damaged`, `picture.disk`, and those of [`make`].
pub fn renditions(
    cache_dir: &Path,
    pictures_dir: &Path,
    file: &PictureFile,
    widths_px: &[u32],
) -> Result<Vec<Vec<u8>>, PictureError> {
    let cached: Vec<Option<Vec<u8>>> = widths_px.iter().map(|width| read(cache_dir, file, *width)).collect();
    let missing: Vec<u32> =
        widths_px.iter().zip(&cached).filter(|(_, found)| found.is_none()).map(|(width, _)| *width).collect();
    let mut made = Vec::new();
    if !missing.is_empty() {
        made = make(&original(pictures_dir, file)?, &missing)?;
        for (width, rendition) in missing.iter().zip(&made) {
            write(cache_dir, file, *width, &rendition.bytes);
        }
    }
    let mut made = made.into_iter().map(|rendition| rendition.bytes);
    Ok(cached.into_iter().filter_map(|found| found.or_else(|| made.next())).collect())
}

/// A rendition from the cache; one that was cut off counts as missing.
fn read(cache_dir: &Path, file: &PictureFile, width_px: u32) -> Option<Vec<u8>> {
    let bytes = fs::read(cache_dir.join(name(file, width_px))).ok()?;
    is_whole(&bytes, file.format.usual_rendition()).then_some(bytes)
}

/// A cache that can't be written is no reason to show no picture.
fn write(cache_dir: &Path, file: &PictureFile, width_px: u32, bytes: &[u8]) {
    let path = cache_dir.join(name(file, width_px));
    let _ = fs::create_dir_all(cache_dir).and_then(|()| write_whole(cache_dir, &path, bytes));
}

/// Widths over the picture's own are one rendition.
fn name(file: &PictureFile, width_px: u32) -> String {
    let width_px = width_px.min(file.width_px);
    format!("{}-{width_px}-v{CODEC_VERSION}.{}", file.hash, file.format.usual_rendition().extension())
}
