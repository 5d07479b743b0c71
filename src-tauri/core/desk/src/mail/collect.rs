use crate::DeskError;
use model::board::OrderKey;
use model::{Illustration, IllustrationId, IssueId, Slot, SlotContent};
use render::{ContentToPrint, IssueToPrint, SlotToPrint};
use std::collections::BTreeMap;
use store::{Read, StoreError};

/// Everything that is printed of an issue: its board with every article and picture in hand.
pub(crate) fn collect(
    read: &Read<'_>,
    issue: IssueId,
    board: &[(Slot, OrderKey)],
) -> Result<IssueToPrint, DeskError> {
    let mut pictures = Pictures { read, found: BTreeMap::new() };
    let slots = board
        .iter()
        .map(|(slot, _)| {
            Ok(SlotToPrint { id: slot.id, content: content(read, &slot.content, &mut pictures)? })
        })
        .collect::<Result<_, DeskError>>()?;
    Ok(IssueToPrint {
        publication: read.publication()?,
        issue: read.issue(issue)?,
        slots,
        pictures: pictures.found,
    })
}

fn content(
    read: &Read<'_>,
    content: &SlotContent,
    pictures: &mut Pictures<'_>,
) -> Result<ContentToPrint, DeskError> {
    Ok(match content.clone() {
        SlotContent::Story(story) => {
            let article = read.article(story.article)?;
            pictures.find(article.picture)?;
            pictures.find(article.body.pictures())?;
            ContentToPrint::Story {
                article: Box::new(article),
                treatment: story.treatment,
                headline: story.headline,
                dek: story.dek,
                picture: story.picture,
            }
        }
        SlotContent::Section { title } => ContentToPrint::Section { title },
        SlotContent::Note { body } => {
            pictures.find(body.pictures())?;
            ContentToPrint::Note { body }
        }
        SlotContent::Picture { illustration, picture } => {
            pictures.find([illustration])?;
            ContentToPrint::Picture { illustration, picture }
        }
        SlotContent::CallToAction(call) => ContentToPrint::CallToAction(call),
        SlotContent::Links(roundup) => ContentToPrint::Links(roundup),
        SlotContent::Divider => ContentToPrint::Divider,
    })
}

struct Pictures<'a> {
    read: &'a Read<'a>,
    found: BTreeMap<IllustrationId, Illustration>,
}

impl Pictures<'_> {
    /// Finds pictures once each. One that is named in a text and gone from the library is left for the renderer to
    /// name: it knows in which slot it stands.
    fn find(&mut self, ids: impl IntoIterator<Item = IllustrationId>) -> Result<(), DeskError> {
        for id in ids {
            if self.found.contains_key(&id) {
                continue;
            }
            match self.read.illustration(id) {
                Ok(illustration) => self.found.insert(id, illustration),
                Err(StoreError::NotFound { .. }) => continue,
                Err(error) => return Err(error.into()),
            };
        }
        Ok(())
    }
}
