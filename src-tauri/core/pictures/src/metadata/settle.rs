//! What three blocks say, settled as the Metadata Working Group asks (Guidelines for Handling Image Metadata 2.0, 3.4 and 5).

use super::{Metadata, Said, Standard, Told};

/// EXIF first, where it says something; then XMP, which is what programs write last; but IIM before it, where its checksum shows that a
/// program changed it later that knows no XMP.
pub(super) fn settled(exif: Told, iim: Told, iim_is_newer: bool, xmp: Told) -> Metadata {
    let blocks = if iim_is_newer {
        [(Standard::Exif, exif), (Standard::Iim, iim), (Standard::Xmp, xmp)]
    } else {
        [(Standard::Exif, exif), (Standard::Xmp, xmp), (Standard::Iim, iim)]
    };
    let one = |field: fn(&Told) -> &String| {
        let (by, told) = blocks.iter().find(|(_, told)| !field(told).is_empty())?;
        Some(Said { value: field(told).clone(), by: *by })
    };
    let creators = blocks
        .iter()
        .find(|(_, told)| !told.creators.is_empty())
        .map(|(by, told)| Said { value: told.creators.clone(), by: *by });
    Metadata {
        creators,
        credit: one(|told| &told.credit),
        source: one(|told| &told.source),
        copyright: one(|told| &told.copyright),
        caption: one(|told| &told.caption),
        headline: one(|told| &told.headline),
        usage_terms: one(|told| &told.usage_terms),
        web_statement: one(|told| &told.web_statement),
        licensor: one(|told| &told.licensor),
        alt: one(|told| &told.alt),
        instructions: one(|told| &told.instructions),
        made: one(|told| &told.made),
        unreadable: Vec::new(),
    }
}
