//! Making issues and putting them in order.

use crate::answer::{Answer, lines};
use crate::arguments::{IssueCommand, PlaceArguments, What};
use desk::contract::{
    BoardView, IssueMove, IssueNew, IssuePlace, IssueRef, IssueRemove, NewLink, NewSlot, Nothing,
};
use desk::{Desk, DeskError, counted};
use model::{CallToAction, Document, IssueId, Place, SlotContent, Treatment};
use serde_json::{Value, json};

pub fn run(desk: &Desk, command: IssueCommand) -> Result<Answer, DeskError> {
    match command {
        IssueCommand::New { number, date, subject, preheader, theme } => {
            let new = IssueNew { number: Some(number), date: Some(date), subject, preheader, theme };
            let issue = desk::issue::new(desk, new)?;
            Ok(Answer::done(format!("No. {number} is {issue}."), json!({ "issue": issue })))
        }
        IssueCommand::List => list(desk),
        IssueCommand::Place { issue, what, treatment, with_links, place } => {
            let issue = named(desk, &issue)?;
            let what = vec![new_slot(what, treatment, with_links)];
            let placed = desk::issue::place(desk, IssuePlace { issue, what, place: place_of(&place) })?;
            let slot = placed.slots.first().expect("what was put there stands there");
            Ok(Answer::done(slot.to_string(), json!({ "slot": slot })))
        }
        IssueCommand::Move { issue, slots, place } => {
            let issue = named(desk, &issue)?;
            let moved = desk::issue::move_slots(desk, IssueMove { issue, slots, place: place_of(&place) })?;
            Ok(Answer::done(format!("{} moved.", moved.slots.len()), json!({ "slots": moved.slots })))
        }
        IssueCommand::Remove { issue, slots } => {
            let issue = named(desk, &issue)?;
            let count = slots.len();
            desk::issue::remove(desk, IssueRemove { issue, slots: slots.clone() })?;
            Ok(Answer::done(format!("{count} taken off."), json!({ "slots": slots })))
        }
        IssueCommand::Show { issue } => {
            let issue = named(desk, &issue)?;
            let board = desk::issue::board(desk, IssueRef { issue })?;
            Ok(Answer::done(text_of(&board), json_of(&board)))
        }
    }
}

/// An issue by its id or its number.
pub fn named(desk: &Desk, text: &str) -> Result<IssueId, DeskError> {
    if let Ok(id) = text.parse::<IssueId>() {
        return Ok(id);
    }
    let issues = desk::issue::list(desk, Nothing {})?.issues;
    let number = text.parse::<u32>().map_err(|_| DeskError::NoIssueByName(text.to_owned()))?;
    let mut with_number = issues.iter().filter(|issue| issue.number == number);
    match (with_number.next(), with_number.next()) {
        (Some(issue), None) => Ok(issue.issue),
        _ => Err(DeskError::NoIssueByName(text.to_owned())),
    }
}

fn list(desk: &Desk) -> Result<Answer, DeskError> {
    let issues = desk::issue::list(desk, Nothing {})?.issues;
    let text =
        lines(issues.iter().map(|issue| {
            format!("{}  No. {}  {}  {}", issue.issue, issue.number, issue.date, issue.subject)
        }));
    Ok(Answer::done(text, json!({ "issues": issues })))
}

fn new_slot(what: What, treatment: Option<Treatment>, links: Vec<NewLink>) -> NewSlot {
    match what {
        What { article: Some(article), .. } => NewSlot::Story { article, treatment },
        What { section: Some(title), .. } => NewSlot::Section { title },
        What { note: Some(text), .. } => {
            let paragraphs = text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty());
            NewSlot::Note { body: Document::of_paragraphs(paragraphs) }
        }
        What { picture: Some(illustration), .. } => NewSlot::Picture { illustration },
        What { call_to_action: Some(heading), .. } => {
            NewSlot::CallToAction(CallToAction { heading, ..CallToAction::default() })
        }
        What { links: Some(title), .. } => NewSlot::Links { title, links },
        What { .. } => NewSlot::Divider,
    }
}

fn place_of(place: &PlaceArguments) -> Place {
    match place {
        PlaceArguments { after: Some(slot), .. } => Place::After(*slot),
        PlaceArguments { before: Some(slot), .. } => Place::Before(*slot),
        PlaceArguments { first: true, .. } => Place::First,
        _ => Place::Last,
    }
}

fn text_of(board: &BoardView) -> String {
    let head = format!(
        "No. {}, {}: {}, {}",
        board.issue.number,
        board.date_text,
        counted(board.stories, "story"),
        board.size.text
    );
    let slots = board.slots.iter().map(|slot| {
        format!("{}  {:<14}  {:>8}  {}", slot.slot, slot.kind_text, slot.size_text, slot.headline)
    });
    lines(std::iter::once(head).chain(slots))
}

fn json_of(board: &BoardView) -> Value {
    let slots: Vec<Value> = board
        .slots
        .iter()
        .map(|slot| {
            let treatment = match &slot.content {
                SlotContent::Story(story) => Some(story.treatment),
                _ => None,
            };
            json!({
                "slot": slot.slot, "kind": slot.content.kind(), "headline": slot.headline,
                "treatment": treatment, "size_bytes": slot.size_bytes,
                "article": slot.story.as_ref().map(|story| story.article),
                "illustration": slot.picture.as_ref().map(|picture| picture.illustration),
                "credit_line": slot.picture.as_ref().and_then(|picture| picture.credit_line.as_deref()),
            })
        })
        .collect();
    json!({ "issue": board.issue, "size_bytes": board.size.bytes, "slots": slots })
}
