use crate::contract::{IssueCard, IssueList, Nothing};
use crate::{Desk, DeskError, words};
use chrono::NaiveDate;
use model::IssueId;
use store::IssueRow;

/// Every issue, the latest first.
///
/// # Errors
/// Those of the store.
pub fn list(desk: &Desk, _: Nothing) -> Result<IssueList, DeskError> {
    desk.read(|read| {
        let card = |IssueRow { issue, stories }| IssueCard {
            issue: issue.id,
            number: issue.number,
            date: issue.date,
            date_text: words::day(issue.date),
            stories,
            subject: issue.subject,
        };
        let issues: Vec<IssueCard> = read.issues()?.into_iter().map(card).collect();
        let today = desk.today(&read.publication()?.time_zone);
        Ok(IssueList { next: next(&issues, today), issues })
    })
}

/// The earliest issue from today on, else the latest.
fn next(issues: &[IssueCard], today: NaiveDate) -> Option<IssueId> {
    let coming = issues.iter().filter(|issue| issue.date >= today).min_by_key(|issue| issue.date);
    coming.or(issues.iter().max_by_key(|issue| issue.date)).map(|issue| issue.issue)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_issue_is_the_earliest_from_today_on_else_the_latest() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 12, day).expect("a day");
        let card = |n| IssueCard {
            issue: IssueId(uuid::Uuid::from_u128(u128::from(n))),
            number: n,
            date: day(n),
            date_text: String::new(),
            subject: String::new(),
            stories: 0,
        };
        let issues = [card(18), card(11), card(4)];
        let on = |today| next(&issues, day(today)).map(|issue| issue.0.as_u128());
        assert_eq!((on(1), on(4), on(5), on(30)), (Some(4), Some(4), Some(11), Some(18)));
        assert_eq!(next(&[], day(1)), None);
    }
}
