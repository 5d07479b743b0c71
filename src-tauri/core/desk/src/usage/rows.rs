//! A use as an editor reads it.

use crate::contract::{UsageRow, UseState};
use crate::picture::SOON_DAYS;
use crate::{Desk, DeskError, words};
use chrono::{Datelike, NaiveDate};
use model::{Illustration, IllustrationId, PicturePlace, PictureUse, Publication};
use std::collections::HashMap;
use store::{Read, StoreError, UsesOf};

/// Makes rows of uses. What is known of a picture is asked for once.
pub(crate) struct Uses<'a> {
    read: &'a Read<'a>,
    publication: Publication,
    today: NaiveDate,
    pictures: HashMap<IllustrationId, Option<Paid>>,
}

/// A picture, and where its fee falls due: at the first place at which it was printed.
struct Paid {
    picture: Illustration,
    /// Its credit as it would be printed now.
    line: String,
    first: Option<PictureUse>,
}

impl<'a> Uses<'a> {
    pub(crate) fn of(desk: &Desk, read: &'a Read<'a>) -> Result<Self, DeskError> {
        let publication = read.publication()?;
        let today = desk.today(&publication.time_zone);
        Ok(Uses { read, publication, today, pictures: HashMap::new() })
    }

    pub(crate) fn state(&self, one: &PictureUse) -> UseState {
        match one.edition {
            Some(_) => UseState::Printed,
            None if one.date < self.today => UseState::Past,
            None => UseState::Planned,
        }
    }

    pub(crate) fn row(&mut self, one: &PictureUse) -> Result<UsageRow, DeskError> {
        let state = self.state(one);
        let today = self.today;
        let paid = self.paid(one.illustration)?;
        let picture = paid.map(|paid| &paid.picture);
        let fee = picture.and_then(|picture| picture.rights.fee.as_ref());
        let first = paid.and_then(|paid| paid.first.as_ref());
        let is_first = first.is_some_and(|first| same_place(first, one));
        Ok(UsageRow {
            illustration: one.illustration,
            is_kept: picture.is_some(),
            name: picture
                .map_or_else(|| "A picture no longer kept".to_owned(), |picture| picture.file.title()),
            issue: one.issue,
            number: one.number,
            date: one.date,
            date_text: words::short_day(one.date, today.year()),
            slot: one.slot,
            place_text: place_in_words(one.place).to_owned(),
            beside: one.beside.clone(),
            state,
            credit_line: match one.edition {
                Some(_) => one.credit.clone(),
                None => paid.map(|paid| paid.line.clone()).unwrap_or_default(),
            },
            makers: match one.edition {
                Some(_) => one.makers.clone(),
                None => picture.map(|picture| picture.credit.by.clone()).unwrap_or_default(),
            },
            due: fee.filter(|_| is_first).map(ToString::to_string).unwrap_or_default(),
            note: note(one, state, picture, first.filter(|_| fee.is_some() && !is_first)),
        })
    }

    /// The sum that falls due with a use.
    pub(crate) fn due(&mut self, one: &PictureUse) -> Result<Option<model::Money>, DeskError> {
        let paid = self.paid(one.illustration)?;
        Ok(paid
            .filter(|paid| paid.first.as_ref().is_some_and(|first| same_place(first, one)))
            .and_then(|paid| paid.picture.rights.fee.clone()))
    }

    /// The picture, where it is still kept.
    pub(crate) fn picture(&mut self, id: IllustrationId) -> Result<Option<&Illustration>, DeskError> {
        Ok(self.paid(id)?.map(|paid| &paid.picture))
    }

    fn paid(&mut self, id: IllustrationId) -> Result<Option<&Paid>, DeskError> {
        if !self.pictures.contains_key(&id) {
            let picture = match self.read.illustration(id) {
                Ok(picture) => Some(picture),
                Err(StoreError::NotFound { .. }) => None,
                Err(error) => return Err(error.into()),
            };
            let mut first = None;
            if picture.as_ref().is_some_and(|picture| picture.rights.fee.is_some()) {
                let uses = self.read.picture_uses(UsesOf::Picture(id))?;
                first = uses.into_iter().find(|one| self.state(one) != UseState::Planned);
            }
            let paid = picture.map(|picture| {
                let line = picture.credit_line(self.publication.house());
                Paid { line: line.map(|line| line.text()).unwrap_or_default(), picture, first }
            });
            self.pictures.insert(id, paid);
        }
        Ok(self.pictures.get(&id).and_then(Option::as_ref))
    }
}

fn same_place(one: &PictureUse, other: &PictureUse) -> bool {
    (one.issue, one.slot, one.place, one.edition) == (other.issue, other.slot, other.place, other.edition)
}

fn place_in_words(place: PicturePlace) -> &'static str {
    match place {
        PicturePlace::Lead => "lead",
        PicturePlace::Standard => "standard",
        PicturePlace::Text => "in the text",
        PicturePlace::Alone => "on its own",
    }
}

/// What should be known of a use: that the fee was due elsewhere, or how near the end of the rights it lies.
fn note(
    one: &PictureUse,
    state: UseState,
    picture: Option<&Illustration>,
    due_with: Option<&PictureUse>,
) -> String {
    let mut said = Vec::new();
    if state == UseState::Planned {
        let until = picture.and_then(|picture| picture.rights.valid_until);
        match until.map(|until| (until - one.date).num_days()) {
            Some(days) if days < 0 => said.push("after rights end".to_owned()),
            Some(0) => said.push("on the last day of rights".to_owned()),
            Some(days) if days <= SOON_DAYS => {
                said.push(format!(
                    "{} before rights end",
                    words::counted(days.unsigned_abs() as usize, "day")
                ));
            }
            _ => {}
        }
    }
    if let Some(first) = due_with.filter(|_| state != UseState::Planned) {
        said.push(format!("fee due with No. {}", first.number));
    }
    said.join("; ")
}
