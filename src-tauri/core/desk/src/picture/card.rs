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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words;
    use model::{Crops, PictureFile, PictureFormat, Version};

    fn picture(from: &str, until: &str) -> Illustration {
        let day = |text: &str| (!text.is_empty()).then(|| text.parse().expect("a date"));
        Illustration {
            id: "0190a000-0000-7000-8000-000000000001".parse().expect("an id"),
            version: Version(1),
            file: PictureFile {
                hash: String::new(),
                format: PictureFormat::Png,
                width_px: 1,
                height_px: 1,
                size_bytes: 1,
                name: "a.png".into(),
                rendition: PictureFormat::Png,
                likeness: String::new(),
            },
            alt: String::new(),
            caption: String::new(),
            credit: Credit::default(),
            rights: Rights { valid_from: day(from), valid_until: day(until), ..Rights::default() },
            focal: None,
            crops: Crops::default(),
            created_at_ms: 0,
        }
    }

    /// moment in UTC, time zone, first and last day → what is said.
    #[rustfmt::skip]
    const CASES: &[(&str, &str, &str, &str, &str)] = &[
        ("2026-11-30T23:30:00Z", "UTC", "", "2026-11-30", "Rights end 30 Nov"),
        ("2026-11-30T23:30:00Z", "Asia/Tokyo", "", "2026-11-30", "Rights ended 30 Nov"),
        ("2026-12-01T04:59:00Z", "America/New_York", "", "2026-11-30", "Rights end 30 Nov"),
        ("2026-12-01T05:01:00Z", "America/New_York", "", "2026-11-30", "Rights ended 30 Nov"),
        ("2026-11-30T10:30:00Z", "Pacific/Kiritimati", "2026-12-01", "", ""),
        ("2026-11-30T09:30:00Z", "Pacific/Kiritimati", "2026-12-01", "", "Rights begin 1 Dec"),
        ("2026-11-30T10:30:00Z", "UTC", "2026-12-01", "", "Rights begin 1 Dec"),
        ("2026-10-25T00:30:00Z", "Europe/Lisbon", "", "2026-10-25", "Rights end 25 Oct"),
        ("2026-10-25T23:59:00Z", "Europe/Lisbon", "", "2026-10-25", "Rights end 25 Oct"),
        ("2026-10-26T00:00:00Z", "Europe/Lisbon", "", "2026-10-25", "Rights ended 25 Oct"),
        ("2026-11-01T12:00:00Z", "UTC", "", "2026-12-01", "Rights end 1 Dec"),
        ("2026-11-01T12:00:00Z", "UTC", "", "2026-12-02", ""),
        ("2026-11-01T12:00:00Z", "no zone", "", "2026-10-31", "Rights ended 31 Oct"),
    ];

    #[test]
    fn rights_begin_and_end_with_the_days_of_the_publications_time_zone() {
        for (moment, zone, from, until, expected) in CASES {
            let at_ms = chrono::DateTime::parse_from_rfc3339(moment).expect("a moment").timestamp_millis();
            let note = rights_note(&picture(from, until), words::day_of(at_ms, zone));
            assert_eq!(note.map(|note| note.text).unwrap_or_default(), *expected, "{moment} {zone}");
        }
    }
}
