use crate::contract::{AgreementAttach, AgreementSave, Exported, IllustrationRef, Saved};
use crate::words::quoted;
use crate::{Desk, DeskError, write_durably};
use model::AttachedFile;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The most of an agreement's file: a scanned contract of a few hundred pages.
const MOST_MIB: u64 = 50;

/// Attaches an agreement to an illustration, in place of the one before. Its file is copied into the library's `agreements` folder under the hash of
/// its bytes, and synced, before the record names it; the one before stays there, for undo.
///
/// # Errors
/// `rights.agreement_too_large`, `file.cannot_read`, `file.cannot_write`, `illustration.not_found`.
pub fn attach_agreement(desk: &Desk, wanted: AgreementAttach) -> Result<Saved, DeskError> {
    let path = Path::new(&wanted.path);
    let cannot_read = |source| DeskError::CannotRead { path: path.to_owned(), source };
    if fs::metadata(path).map_err(cannot_read)?.len() > MOST_MIB << 20 {
        return Err(DeskError::AgreementTooLarge { limit_mib: MOST_MIB });
    }
    let bytes = fs::read(path).map_err(cannot_read)?;
    if desk.store().is_read_only() {
        return Err(store::StoreError::ReadOnly.into());
    }
    let file = AttachedFile {
        hash: blake3::hash(&bytes).to_hex().to_string(),
        name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        size_bytes: bytes.len() as u64,
    };
    let kept = kept_at(desk, &file);
    if !fs::read(&kept).is_ok_and(|there| there == bytes) {
        let folder = desk.agreements_folder();
        fs::create_dir_all(&folder).map_err(|error| DeskError::cannot_write(&folder, &error))?;
        write_durably(&kept, &bytes)?;
    }
    let name = desk.read(|read| Ok(read.illustration(wanted.illustration)?.file.title()))?;
    desk.step(format!("Attach an agreement to {}", quoted(&name)), |write| {
        let mut illustration = write.illustration(wanted.illustration)?;
        illustration.rights.agreement = Some(file);
        Ok(Saved { version: write.update_illustration(illustration.version, &illustration)? })
    })
}

/// Writes an attached agreement to disk, under any name.
///
/// # Errors
/// `rights.no_agreement`, `file.cannot_read` where its file is missing from the library, `file.cannot_write`.
pub fn save_agreement(desk: &Desk, wanted: AgreementSave) -> Result<Exported, DeskError> {
    let which = IllustrationRef { illustration: wanted.illustration };
    let attached = desk.read(|read| Ok(read.illustration(which.illustration)?.rights.agreement))?;
    let attached = attached.ok_or(DeskError::NoAgreement)?;
    let kept = kept_at(desk, &attached);
    let cannot_read = |source| DeskError::CannotRead { path: kept.clone(), source };
    let bytes = fs::read(&kept).map_err(cannot_read)?;
    if blake3::hash(&bytes).to_hex().as_str() != attached.hash {
        return Err(cannot_read(io::Error::new(
            io::ErrorKind::InvalidData,
            "its bytes are not those that were attached",
        )));
    }
    write_durably(Path::new(&wanted.to), &bytes)?;
    Ok(Exported { to: wanted.to, files: 1, bytes: bytes.len() })
}

/// Where an attached file lies in the library: under its hash, with the ending of its name.
fn kept_at(desk: &Desk, file: &AttachedFile) -> PathBuf {
    let ending = Path::new(&file.name).extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let ending =
        ending.filter(|ending| ending.len() <= 8 && ending.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    let name = ending.map_or_else(|| file.hash.clone(), |ending| format!("{}.{ending}", file.hash));
    desk.agreements_folder().join(name)
}
