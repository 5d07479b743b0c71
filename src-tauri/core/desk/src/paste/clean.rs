use crate::contract::{CleanedHtml, FreedLink, PastedHtml, PastedPicture};
use crate::{Desk, DeskError};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use intake::html::{Tracking, freed, pasted};
use intake::{DraftPicture, PictureSource, Why};
use model::{Block, Document, IllustrationId};

/// Cleans HTML from the clipboard. Nothing is fetched and nothing is kept: pictures come back beside the text.
///
/// # Errors
/// None.
pub fn clean(_: &Desk, wanted: PastedHtml) -> Result<CleanedHtml, DeskError> {
    let draft = pasted(&wanted.html, Tracking::Freed);
    let was = draft.report.dropped.into_iter().filter(|dropped| dropped.why == Why::Tracking);
    let freed =
        was.filter_map(|dropped| Some(FreedLink { now: freed(&dropped.text)?, was: dropped.text })).collect();
    let mut placed: Vec<(IllustrationId, usize)> = Vec::new();
    let mut content = Vec::with_capacity(draft.body.content.len());
    for block in draft.body.content {
        let within = Document { content: vec![block] };
        let shown = within.pictures();
        let rest = shown.iter().fold(within, |rest, illustration| rest.without_picture(*illustration));
        content.extend(rest.content.into_iter().filter(says_something));
        placed.extend(shown.into_iter().map(|illustration| (illustration, content.len())));
    }
    let after = |picture: &DraftPicture| {
        placed
            .iter()
            .find(|(illustration, _)| *illustration == picture.stands_as)
            .map_or(content.len(), |(_, at)| *at)
    };
    let pictures = draft.pictures.into_iter().map(|picture| came_along(after(&picture), picture)).collect();
    Ok(CleanedHtml { document: Document { content }, freed, pictures })
}

/// Whether a block is more than the frame of a picture that was taken out of it.
fn says_something(block: &Block) -> bool {
    *block == Block::Divider || !Document { content: vec![block.clone()] }.is_empty()
}

fn came_along(after: usize, picture: DraftPicture) -> PastedPicture {
    let (name, data) = match picture.source {
        PictureSource::Named { name } => (name, None),
        PictureSource::Enclosed { name, bytes } => (name, Some(STANDARD.encode(bytes))),
    };
    PastedPicture { after, name, data, alt: picture.alt, caption: picture.caption, credit: picture.credit }
}
