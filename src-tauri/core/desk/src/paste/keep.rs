use crate::contract::{PicturesKeep, PicturesKept};
use crate::picture::{Said, take_in};
use crate::words::{counted, quoted};
use crate::{Desk, DeskError};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// Takes in pictures that came with a pasted text, with what it said of them.
///
/// # Errors
/// Those of the store; pictures that are refused are in the reply.
pub fn keep(desk: &Desk, wanted: PicturesKeep) -> Result<PicturesKept, DeskError> {
    let (mut files, mut failed) = (Vec::new(), Vec::new());
    for picture in wanted.pictures {
        let bytes = picture.data.as_deref().and_then(|data| STANDARD.decode(data).ok()).unwrap_or_default();
        match desk.keep_picture(&picture.name, &bytes) {
            Ok(file) => files.push(Some((file, picture))),
            Err(error) => {
                failed.push(error.failed(picture.name));
                files.push(None);
            }
        }
    }
    let label = match files.iter().flatten().collect::<Vec<_>>().as_slice() {
        [] => return Ok(PicturesKept { illustrations: vec![None; files.len()], failed }),
        [(kept, _)] => format!("Add the picture {}", quoted(&kept.file.name)),
        many => format!("Add {}", counted(many.len(), "picture")),
    };
    let illustrations = desk.step(label, |write| {
        let mut kept = Vec::with_capacity(files.len());
        for file in files {
            let Some((file, picture)) = file else {
                kept.push(None);
                continue;
            };
            let said = Said { alt: &picture.alt, caption: &picture.caption, credit: picture.credit.as_ref() };
            kept.push(Some(take_in(desk, write, file, said)?.illustration));
        }
        Ok(kept)
    })?;
    Ok(PicturesKept { illustrations, failed })
}
