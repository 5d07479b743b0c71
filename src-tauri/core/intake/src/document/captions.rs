//! Captions and credits go to the picture that they stand under.

use super::written::{Kind, Written};
use crate::{Draft, Part, credit_of};
use model::IllustrationId;

/// Takes captions, and lines that are a credit and nothing else, off the paragraphs below a picture.
pub(super) fn take(paragraphs: &mut Vec<Written>, draft: &mut Draft) {
    let mut above: Option<IllustrationId> = None;
    paragraphs.retain(|paragraph| {
        if let Kind::Picture(picture) = paragraph.kind {
            above = Some(picture);
            return true;
        }
        let taken = above.is_some_and(|picture| belongs(paragraph, picture, draft));
        if !taken {
            above = None;
        }
        !taken
    });
}

fn belongs(paragraph: &Written, picture: IllustrationId, draft: &mut Draft) -> bool {
    let text = paragraph.text();
    let Some(picture) = draft.pictures.iter_mut().find(|one| one.stands_as == picture) else { return false };
    let is_line = matches!(paragraph.kind, Kind::Caption | Kind::Body);
    if is_line
        && picture.credit.is_none()
        && let Some(credit) = credit_of(&text)
    {
        picture.credit = Some(credit);
        draft.report.recognise(Part::Credit, text);
        return true;
    }
    if paragraph.kind == Kind::Caption && picture.caption.is_empty() && paragraph.has_no_link() {
        picture.caption = text.replace('\n', " ");
        draft.report.recognise(Part::Caption, text);
        return true;
    }
    false
}

impl Written {
    /// Whether its words are all there is to it: a caption holds no links.
    fn has_no_link(&self) -> bool {
        self.content.iter().all(|inline| match inline {
            model::Inline::Text { marks, .. } => {
                !marks.iter().any(|mark| matches!(mark, model::Mark::Link { .. }))
            }
            model::Inline::HardBreak => true,
        })
    }
}
