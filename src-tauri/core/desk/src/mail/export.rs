use super::{collect, print_for, stamp_of, stamped_rendition};
use crate::contract::{ExportFormat, Exported, IssueExport};
use crate::{Desk, DeskError, write_durably};
use pictures::Cut;
use render::{IssueToPrint, Mail};
use std::fs;
use std::path::Path;

/// Writes an issue's mail to disk.
///
/// Each file is the old one or the new one, whatever happens meanwhile. A folder's pictures are written before the
/// mail that refers to them; files of other names in it stay.
///
/// # Errors
/// `file.cannot_write`, `picture.original_missing`, `issue.not_found`, `platform.not_found`, and those of rendering.
pub fn export(desk: &Desk, wanted: IssueExport) -> Result<Exported, DeskError> {
    let issue = desk.read(|read| collect(read, wanted.issue, &read.board(wanted.issue)?))?;
    let mail = print_for(desk, &issue, &wanted.target)?;
    let to = Path::new(&wanted.to);
    let (files, bytes) = match wanted.format {
        ExportFormat::Email => (one_file(to, &mail.html)?, mail.html.len()),
        ExportFormat::Text => (one_file(to, &mail.text)?, mail.text.len()),
        ExportFormat::Folder => (folder(desk, to, &issue, &mail)?, mail.html.len()),
    };
    Ok(Exported { to: wanted.to, files, bytes })
}

/// Writes a text, and tells how many files that made.
pub(crate) fn one_file(to: &Path, text: &str) -> Result<usize, DeskError> {
    write_durably(to, text.as_bytes())?;
    Ok(1)
}

fn folder(desk: &Desk, to: &Path, issue: &IssueToPrint, mail: &Mail) -> Result<usize, DeskError> {
    let mut pictures = Vec::with_capacity(mail.renditions.len());
    for rendition in &mail.renditions {
        let illustration = &issue.pictures[&rendition.illustration];
        let stamp = stamp_of(illustration, issue.publication.house());
        let cut = Cut { crop: rendition.crop, width_px: rendition.width_px };
        let bytes = stamped_rendition(desk, &illustration.file, cut, &stamp)?;
        pictures.push((rendition.file_name.as_str(), bytes));
    }
    write_folder(to, &mail.html, &mail.text, &pictures)
}

/// Writes a mail with its pictures, and tells how many files that made. The pictures come before what refers to them.
pub(crate) fn write_folder(
    to: &Path,
    html: &str,
    text: &str,
    pictures: &[(&str, Vec<u8>)],
) -> Result<usize, DeskError> {
    let images = to.join("images");
    let made = if pictures.is_empty() { to } else { &images };
    fs::create_dir_all(made).map_err(|error| DeskError::cannot_write(made, &error))?;
    for (name, bytes) in pictures {
        write_durably(&images.join(name), bytes)?;
    }
    write_durably(&to.join("issue.txt"), text.as_bytes())?;
    write_durably(&to.join("issue.html"), html.as_bytes())?;
    Ok(pictures.len() + 2)
}
