//! EXIF: what cameras write.

use super::{Told, text_of};
use exif::{Exif, In, Reader, Tag, Value};

/// What cameras put into the description of every picture they take.
const NO_DESCRIPTION: &[&str] = &[
    "olympus digital camera",
    "sony dsc",
    "digital camera",
    "samsung camera pictures",
    "minolta digital camera",
];

/// Reads a TIFF structure; `None` where it is none.
pub(super) fn read(tiff: Vec<u8>) -> Option<Told> {
    let exif = Reader::new()
        .continue_on_error(true)
        .read_raw(tiff)
        .or_else(|error| error.distill_partial_result(|_| ()))
        .ok()?;
    let description = first(&exif, Tag::ImageDescription);
    let is_of_camera = NO_DESCRIPTION.contains(&description.to_lowercase().as_str());
    Some(Told {
        // Several are parted by semicolons (CIPA DC-008, 4.6.4).
        creators: first(&exif, Tag::Artist)
            .split(';')
            .map(str::trim)
            .filter(|name| !name.is_empty())
            .map(Into::into)
            .collect(),
        copyright: copyright(&exif),
        caption: if is_of_camera { String::new() } else { description },
        made: first(&exif, Tag::DateTimeOriginal),
        ..Told::default()
    })
}

/// The photographer's notice and the editor's, either of which can be empty.
fn copyright(exif: &Exif) -> String {
    let mut notices = texts(exif, Tag::Copyright);
    notices.retain(|notice| !notice.is_empty());
    notices.join("; ")
}

fn first(exif: &Exif, tag: Tag) -> String {
    texts(exif, tag).into_iter().next().unwrap_or_default()
}

fn texts(exif: &Exif, tag: Tag) -> Vec<String> {
    match exif.get_field(tag, In::PRIMARY).map(|field| &field.value) {
        Some(Value::Ascii(texts)) => texts.iter().map(|text| text_of(text)).collect(),
        _ => Vec::new(),
    }
}
