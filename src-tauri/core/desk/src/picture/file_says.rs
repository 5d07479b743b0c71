use crate::contract::{FileSaid, FileSays, IllustrationRef};
use crate::{Desk, DeskError};
use pictures::{Metadata, Said, Standard};

/// What a picture's own file says of it, whatever its record says now. Nothing of it is kept: it is read off the original.
///
/// # Errors
/// `illustration.not_found`, `picture.original_missing`, `picture.original_damaged`, `picture.decoder_stopped`,
/// `picture.cannot_start`.
pub fn file_says(desk: &Desk, which: IllustrationRef) -> Result<FileSays, DeskError> {
    let file = desk.read(|read| Ok::<_, DeskError>(read.illustration(which.illustration)?.file))?;
    let bytes = pictures::original(&desk.pictures_folder(), &file)?;
    Ok(told(desk.darkroom().metadata(&bytes, &file)?))
}

fn told(metadata: Metadata) -> FileSays {
    let creators = metadata.creators.map(|said| Said { value: said.value.join(", "), by: said.by });
    let fields = [
        ("Creator", creators),
        ("Credit", metadata.credit),
        ("Source", metadata.source),
        ("Headline", metadata.headline),
        ("Caption", metadata.caption),
        ("Alt text", metadata.alt),
        ("Copyright", metadata.copyright),
        ("Usage terms", metadata.usage_terms),
        ("Rights on the web", metadata.web_statement),
        ("Licensor", metadata.licensor),
        ("Instructions", metadata.instructions),
        ("Made", metadata.made),
    ];
    let said = fields.into_iter().filter_map(|(field, said)| {
        let Said { value, by } = said?;
        Some(FileSaid { field: field.to_owned(), value, standard: name(by).to_owned() })
    });
    let unreadable = metadata.unreadable.into_iter().map(|standard| name(standard).to_owned());
    FileSays { said: said.collect(), unreadable: unreadable.collect() }
}

fn name(standard: Standard) -> &'static str {
    match standard {
        Standard::Exif => "EXIF",
        Standard::Iim => "IPTC",
        Standard::Xmp => "XMP",
    }
}
