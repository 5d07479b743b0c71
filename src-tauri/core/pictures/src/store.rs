//! Originals in the library's `pictures` folder, named by their content and never changed.

use crate::PictureError;
use model::PictureFile;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// Writes an original into the library's `pictures` folder, under its hash.
///
/// It is written to a temporary name, synced, renamed, and the folder synced: after this returns the file is on the
/// disk whole, and before that no file of its name is there. Where it is already, nothing is done; where its file
/// was damaged, it is put right.
///
/// # Errors
/// `picture.disk`.
pub fn keep(pictures_dir: &Path, bytes: &[u8], file: &PictureFile) -> Result<(), PictureError> {
    let path = pictures_dir.join(file.library_name());
    if fs::read(&path).is_ok_and(|kept| kept == bytes) {
        return Ok(());
    }
    write_whole(pictures_dir, &path, bytes)?;
    sync_folder(pictures_dir)?;
    Ok(())
}

/// The bytes of an original, as they were taken in.
///
/// # Errors
/// `picture.original_missing`, `picture.original_damaged`, `picture.disk`.
pub fn original(pictures_dir: &Path, file: &PictureFile) -> Result<Vec<u8>, PictureError> {
    let bytes = fs::read(pictures_dir.join(file.library_name())).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => PictureError::OriginalMissing { name: file.name.clone() },
        _ => PictureError::Disk(error),
    })?;
    if blake3::hash(&bytes).to_hex().as_str() == file.hash {
        Ok(bytes)
    } else {
        Err(PictureError::OriginalDamaged { name: file.name.clone() })
    }
}

/// Writes a file so that its name never stands for half of it.
pub(crate) fn write_whole(dir: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".incoming-");
    // A library is shared and copied like any folder: its files have the rights of other files, not of secrets.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut incoming = builder.tempfile_in(dir)?;
    incoming.write_all(bytes)?;
    incoming.as_file().sync_all()?;
    incoming.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// Makes a rename in a folder last. Windows has no such call and needs none.
fn sync_folder(dir: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(dir)?.sync_all() } else { Ok(()) }
}
