use super::freeze::KeptRendition;
use crate::contract::{EditionExport, ExportFormat, Exported};
use crate::mail::{one_file, stamped_rendition, write_folder};
use crate::{Desk, DeskError};
use pictures::Cut;
use std::path::Path;

/// Writes an edition to disk, byte for byte as it went out; its pictures are made anew of the originals.
///
/// # Errors
/// `file.cannot_write`, `edition.not_found`, `edition.unreadable`, `picture.original_missing`.
pub fn export(desk: &Desk, wanted: EditionExport) -> Result<Exported, DeskError> {
    let output = desk.read(|read| Ok(read.edition_output(wanted.edition)?))?;
    let to = Path::new(&wanted.to);
    let files = match wanted.format {
        ExportFormat::Email => one_file(to, &output.html)?,
        ExportFormat::Text => one_file(to, &output.text)?,
        ExportFormat::Folder => {
            let kept: Vec<KeptRendition> = serde_json::from_str(&output.renditions).map_err(|error| {
                store::StoreError::unreadable(store::Kind::Edition, wanted.edition.0, error)
            })?;
            let mut pictures = Vec::with_capacity(kept.len());
            for one in &kept {
                pictures.push((
                    one.file_name.as_str(),
                    stamped_rendition(
                        desk,
                        &one.file,
                        Cut { crop: one.crop, width_px: one.width_px },
                        &one.stamp,
                    )?,
                ));
            }
            write_folder(to, &output.html, &output.text, &pictures)?
        }
    };
    let bytes = if wanted.format == ExportFormat::Text { output.text.len() } else { output.html.len() };
    Ok(Exported { to: wanted.to, files, bytes })
}
