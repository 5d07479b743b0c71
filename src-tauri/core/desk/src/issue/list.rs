use crate::contract::{IssueCard, IssueList, Nothing};
use crate::{Desk, DeskError, words};
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
        Ok(IssueList { issues: read.issues()?.into_iter().map(card).collect() })
    })
}
