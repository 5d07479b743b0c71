use super::card::SlotCards;
use crate::contract::{BoardView, IssueRef};
use crate::mail::{collect, print, size};
use crate::picture::Cards;
use crate::wire::Ran;
use crate::{Desk, DeskError, words};
use model::{Slot, SlotContent, address};

/// An issue's board. Its sizes are those of the mail as it is now.
///
/// # Errors
/// `issue.not_found`, and those of rendering.
pub fn board(desk: &Desk, which: IssueRef) -> Result<BoardView, DeskError> {
    desk.read(|read| {
        let board = read.board(which.issue)?;
        let issue = collect(read, which.issue, &board)?;
        let mail = print(desk, &issue)?;
        let cards = SlotCards {
            cards: Cards::of(desk, read)?,
            issue: &issue,
            waivers: read.waivers(which.issue)?,
            ran: Ran::of(read, board.iter().flat_map(|(slot, _)| keys(slot)))?,
        };
        let slots = board
            .iter()
            .zip(&issue.slots)
            .zip(&mail.slots)
            .map(|(((slot, _), printed), weighed)| cards.card(slot, printed, weighed.bytes))
            .collect();
        Ok(BoardView {
            date_text: words::day(issue.issue.date),
            stories: board.iter().filter(|(slot, _)| matches!(slot.content, SlotContent::Story(_))).count(),
            minutes: mail.minutes,
            size: size(mail.html.len()),
            slots,
            issue: issue.issue,
        })
    })
}

/// The keys of the pages that a links roundup leads to.
fn keys(slot: &Slot) -> Vec<String> {
    match &slot.content {
        SlotContent::Links(roundup) => roundup.links.iter().map(|link| address::key(&link.href)).collect(),
        _ => Vec::new(),
    }
}
