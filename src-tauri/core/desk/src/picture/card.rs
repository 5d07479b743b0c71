//! A picture in short, as every list and card shows it.

use crate::contract::{IllustrationCard, Note, PlacedIn, Tone};
use crate::{Desk, DeskError, words};
use chrono::{Datelike, NaiveDate};
use model::credit::{self, lacking};
use model::{Credit, Illustration, IllustrationId, IssueId, Publication, Rights, SlotId};
use store::Read;

/// Rights that end within so many days are pointed out.
pub(crate) const SOON_DAYS: i64 = 30;

/// What the short form of a picture depends on besides the picture.
pub(crate) struct Cards {
    publication: Publication,
    today: NaiveDate,
}

impl Cards {
    pub(crate) fn of(desk: &Desk, read: &Read<'_>) -> Result<Self, DeskError> {
        let publication = read.publication()?;
        Ok(Cards { today: desk.today(&publication.time_zone), publication })
    }

    pub(crate) fn card(&self, read: &Read<'_>, id: IllustrationId) -> Result<IllustrationCard, DeskError> {
        Ok(self.card_of(&read.illustration(id)?))
    }

    pub(crate) fn card_of(&self, illustration: &Illustration) -> IllustrationCard {
        IllustrationCard {
            illustration: illustration.id,
            name: illustration.file.title(),
            alt: illustration.alt.clone(),
            credit_line: self.line(illustration),
            credit_note: credit_note(illustration),
            rights_note: rights_note(illustration, self.today),
            width_px: illustration.file.width_px,
            height_px: illustration.file.height_px,
        }
    }

    /// A credit without a picture, as printed; `None` while it names nobody.
    pub(crate) fn credit(&self, credit: &Credit) -> Option<String> {
        credit::line(credit, &Rights::default(), self.publication.house()).map(|line| line.text())
    }

    /// The credit as printed; `None` while it names nobody.
    pub(crate) fn line(&self, illustration: &Illustration) -> Option<String> {
        illustration.credit_line(self.publication.house()).map(|line| line.text())
    }
}

/// What a credit lacks: everything, or what Creative Commons asks for.
pub(crate) fn credit_note(illustration: &Illustration) -> Option<Note> {
    let must_fix = |text| Some(Note { tone: Tone::MustFix, text });
    if !illustration.credit.names_somebody() {
        return must_fix("No credit yet".to_owned());
    }
    let lacking = lacking(&illustration.credit, &illustration.rights);
    let names: Vec<&str> = lacking.iter().map(|what| what.as_str()).collect();
    if names.is_empty() { None } else { must_fix(format!("Credit lacks {}", names.join(", "))) }
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
