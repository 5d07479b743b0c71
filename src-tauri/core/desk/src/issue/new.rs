use crate::contract::IssueNew;
use crate::mail::check_theme;
use crate::{Desk, DeskError};
use chrono::Days;
use model::{Issue, IssueId, Version};

/// The theme of issues that name none.
pub(crate) const FIRST_THEME: &str = "broadsheet";

/// Begins an issue. Without a number it has the next one, without a date it is sent a week after the last, and
/// not in the past: the last one may have come with an archive.
///
/// # Errors
/// `theme.not_found`
pub fn new(desk: &Desk, new: IssueNew) -> Result<IssueId, DeskError> {
    let theme = new.theme.unwrap_or_else(|| FIRST_THEME.into());
    check_theme(&theme)?;
    let (number, date) = desk.read(|read| {
        let last = read.issues()?.into_iter().map(|row| row.issue).max_by_key(|issue| issue.number);
        let today = desk.today(&read.publication()?.time_zone);
        let week_after = last.as_ref().and_then(|issue| issue.date.checked_add_days(Days::new(7)));
        Ok((
            new.number.unwrap_or(last.map_or(1, |issue| issue.number.saturating_add(1))),
            new.date.unwrap_or(week_after.map_or(today, |date| date.max(today))),
        ))
    })?;
    let id = IssueId(desk.new_id());
    desk.step(format!("Begin No. {number}"), |write| {
        write.insert_issue(&Issue {
            id,
            version: Version(0),
            number,
            date,
            subject: new.subject,
            preheader: new.preheader,
            theme,
        })?;
        Ok(id)
    })
}
