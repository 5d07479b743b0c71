//! A picture in short, as every list and card shows it.

use crate::contract::{IllustrationCard, Note, PlacedIn, Tone};
use crate::{Desk, DeskError, words};
use chrono::{Datelike, NaiveDate};
use model::{Credit, Illustration, IllustrationId, IssueId, Language, SlotId};
use store::Read;

/// Rights that end within so many days are pointed out.
const SOON_DAYS: i64 = 30;

/// What the short form of a picture depends on besides the picture.
pub(crate) struct Cards {
    language: Language,
    today: NaiveDate,
}

impl Cards {
    pub(crate) fn of(desk: &Desk, read: &Read<'_>) -> Result<Self, DeskError> {
        let publication = read.publication()?;
        Ok(Cards { today: desk.today(&publication.time_zone), language: publication.language })
    }

    pub(crate) fn card(&self, read: &Read<'_>, id: IllustrationId) -> Result<IllustrationCard, DeskError> {
        Ok(self.card_of(&read.illustration(id)?))
    }

    pub(crate) fn card_of(&self, illustration: &Illustration) -> IllustrationCard {
        IllustrationCard {
            illustration: illustration.id,
            name: illustration.file.title(),
            alt: illustration.alt.clone(),
            credit_line: self.line(&illustration.credit),
            rights_note: rights_note(illustration, self.today),
            width_px: illustration.file.width_px,
            height_px: illustration.file.height_px,
        }
    }

    pub(crate) fn line(&self, credit: &Credit) -> Option<String> {
        credit.printed(&self.language)
    }
}

/// What an editor should know of a picture's rights on a day.
pub(crate) fn rights_note(illustration: &Illustration, on: NaiveDate) -> Option<Note> {
    let rights = &illustration.rights;
    let day = |date| words::short_day(date, on.year());
    if let Some(until) = rights.valid_until {
        if until < on {
            return Some(Note { tone: Tone::MustFix, text: format!("Rights ended {}", day(until)) });
        }
        if (until - on).num_days() <= SOON_DAYS {
            return Some(Note { tone: Tone::LookAt, text: format!("Rights end {}", day(until)) });
        }
    }
    match rights.valid_from {
        Some(from) if from > on => {
            Some(Note { tone: Tone::MustFix, text: format!("Rights begin {}", day(from)) })
        }
        _ => None,
    }
}

/// A place on a board, for a person.
pub(crate) fn placed_in(read: &Read<'_>, issue: IssueId, slot: SlotId) -> Result<PlacedIn, DeskError> {
    let issue = read.issue(issue)?;
    Ok(PlacedIn { issue: issue.id, number: issue.number, date_text: words::day(issue.date), slot })
}
