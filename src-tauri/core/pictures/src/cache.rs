//! Renditions that were made before, in the library's `cache` folder. It can be deleted at any time.

use crate::store::{original, write_whole};
use crate::whole::is_whole;
use crate::{Cut, Darkroom, PictureError};
use model::{Crop, PictureFile};
use std::fs;
use std::path::Path;

/// Counts up when renditions come out differently, so that the old ones are not found any more.
const CODEC_VERSION: u32 = 2;

impl Darkroom {
    /// A cut of a picture, from the cache or made now.
    ///
    /// # Errors
    /// Those of [`renditions`](Self::renditions).
    pub fn rendition(
        &self,
        cache_dir: &Path,
        pictures_dir: &Path,
        file: &PictureFile,
        cut: Cut,
    ) -> Result<Vec<u8>, PictureError> {
        let mut made = self.renditions(cache_dir, pictures_dir, file, &[cut])?;
        Ok(made.pop().unwrap_or_default())
    }

    /// Each of the cuts of a picture, in their order; those that the cache has not are made with one decoding.
    ///
    /// They are kept in the cache where it can be written; where not, nothing is lost but time.
    ///
    /// # Errors
    /// `picture.original_missing`, `picture.original_damaged`, `picture.disk`, and those of [`make`](Self::make).
    pub fn renditions(
        &self,
        cache_dir: &Path,
        pictures_dir: &Path,
        file: &PictureFile,
        cuts: &[Cut],
    ) -> Result<Vec<Vec<u8>>, PictureError> {
        crate::cut::check(cuts, file.size())?;
        let cached: Vec<Option<Vec<u8>>> = cuts.iter().map(|cut| read(cache_dir, file, *cut)).collect();
        let missing: Vec<Cut> =
            cuts.iter().zip(&cached).filter(|(_, found)| found.is_none()).map(|(cut, _)| *cut).collect();
        let mut made = Vec::new();
        if !missing.is_empty() {
            made = self.make(&original(pictures_dir, file)?, file, &missing)?;
            for (cut, rendition) in missing.iter().zip(&made) {
                write(cache_dir, file, *cut, &rendition.bytes);
            }
        }
        let mut made = made.into_iter().map(|rendition| rendition.bytes);
        Ok(cached.into_iter().filter_map(|found| found.or_else(|| made.next())).collect())
    }
}

/// A rendition from the cache; one that was cut off counts as missing.
fn read(cache_dir: &Path, file: &PictureFile, cut: Cut) -> Option<Vec<u8>> {
    let bytes = fs::read(cache_dir.join(name(file, cut))).ok()?;
    is_whole(&bytes, file.rendition).then_some(bytes)
}

/// A cache that can't be written is no reason to show no picture.
fn write(cache_dir: &Path, file: &PictureFile, cut: Cut, bytes: &[u8]) {
    let path = cache_dir.join(name(file, cut));
    let _ = fs::create_dir_all(cache_dir).and_then(|()| write_whole(cache_dir, &path, bytes));
}

/// Widths over what is shown are one rendition, and so are no crop and a crop to everything.
fn name(file: &PictureFile, cut: Cut) -> String {
    let crop = cut.crop.filter(|crop| *crop != Crop::whole(file.size()));
    let width_px = cut.width_px.min(crop.map_or(file.width_px, |crop| crop.width_px));
    let part = crop.map_or(String::new(), |Crop { left_px, top_px, width_px, height_px }| {
        format!("-{left_px}.{top_px}.{width_px}.{height_px}")
    });
    format!("{}{part}-{width_px}-v{CODEC_VERSION}.{}", file.hash, file.rendition.extension())
}
