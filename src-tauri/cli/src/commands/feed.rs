//! Following feeds.

use crate::answer::{Answer, lines};
use crate::arguments::FeedCommand;
use desk::contract::{
    FeedAdd, FeedCard, FeedRef, FeedRename, FeedsAdded, FeedsExport, FeedsImport, FeedsRefresh, Nothing,
    WireEvery,
};
use desk::{Desk, DeskError, counted};
use model::{FeedId, Version};
use serde_json::json;

pub fn run(desk: &Desk, command: FeedCommand) -> Result<Answer, DeskError> {
    match command {
        FeedCommand::Add { address } => Ok(followed(desk::wire::add_feed(desk, FeedAdd { address })?)),
        FeedCommand::List => {
            let list = desk::wire::feeds(desk, Nothing {})?;
            Ok(Answer::done(lines(list.feeds.iter().map(told)), json!({ "feeds": list.feeds })))
        }
        FeedCommand::Refresh { id } => refresh(desk, id),
        FeedCommand::Rename { id, title } => {
            let feeds = desk::wire::feeds(desk, Nothing {})?.feeds;
            let base = feeds.iter().find(|card| card.feed == id).map(|card| card.version);
            // Where there is no such feed, renaming says so.
            let base = base.unwrap_or(Version(0));
            desk::wire::rename_feed(desk, FeedRename { feed: id, base, title: title.clone() })?;
            Ok(Answer::done(format!("It is called “{}” now.", title.trim()), json!({ "feed": id })))
        }
        FeedCommand::Remove { id } => {
            desk::wire::remove_feed(desk, FeedRef { feed: id })?;
            Ok(Answer::done("It is not followed any more; undo brings it back.", json!({ "feed": id })))
        }
        FeedCommand::ImportOpml { file } => {
            Ok(followed(desk::wire::import_feeds(desk, FeedsImport { path: file })?))
        }
        FeedCommand::ExportOpml { file } => {
            let written = desk::wire::export_feeds(desk, FeedsExport { to: file })?;
            let text = format!("{} in {}.", counted(written.feeds, "feed"), written.path);
            Ok(Answer::done(text, json!({ "to": written.path, "feeds": written.feeds })))
        }
        FeedCommand::Every { minutes } => {
            desk::wire::fetch_every(desk, WireEvery { minutes })?;
            let text = match minutes {
                0 => "Feeds are not fetched by themselves any more.".to_owned(),
                _ => format!(
                    "Feeds are fetched every {} while a window is open.",
                    counted(minutes as usize, "minute")
                ),
            };
            Ok(Answer::done(text, json!({ "every_minutes": minutes })))
        }
    }
}

/// What came of following. Where a site offers several feeds none is followed: not all that was asked for is done.
fn followed(added: FeedsAdded) -> Answer {
    let known = |known: bool| if known { " (followed before)" } else { "" };
    let feeds = added.added.iter().map(|feed| format!("{}  {}{}", feed.feed, feed.title, known(feed.known)));
    let head = (!added.choices.is_empty())
        .then(|| "The site offers several feeds; add the one that you want by its address:".to_owned());
    let choices = added.choices.iter().map(|choice| format!("  {}  {}", choice.address, choice.title));
    let failed =
        added.failed.iter().map(|failed| format!("{}: {} {}", failed.path, failed.message, failed.action));
    Answer {
        text: lines(feeds.chain(head).chain(choices).chain(failed)),
        complete: added.choices.is_empty() && added.failed.is_empty(),
        json: json!(added),
    }
}

/// Fetches, and names each feed that could not be fetched, with its reason.
fn refresh(desk: &Desk, feed: Option<FeedId>) -> Result<Answer, DeskError> {
    let came = desk::wire::refresh_now(desk, FeedsRefresh { feed })?;
    let feeds = desk::wire::feeds(desk, Nothing {})?.feeds;
    let failed: Vec<_> = feeds
        .iter()
        .filter(|card| feed.is_none_or(|feed| feed == card.feed))
        .filter_map(|card| {
            let trouble = card.trouble.as_ref()?;
            Some((card, trouble))
        })
        .collect();
    let head = format!("{} asked, {} new.", counted(came.total, "feed"), counted(came.fresh, "item"));
    let told = failed
        .iter()
        .map(|(card, trouble)| format!("{}: {} {}", card.title, trouble.message, trouble.action));
    let listed: Vec<_> = failed
        .iter()
        .map(|(card, trouble)| {
            json!({ "feed": card.feed, "title": card.title, "code": trouble.code,
                "message": trouble.message, "action": trouble.action, "since": trouble.since })
        })
        .collect();
    Ok(Answer {
        text: lines([head].into_iter().chain(told)),
        complete: came.failed == 0,
        json: json!({ "asked": came.total, "new": came.fresh, "failed": listed }),
    })
}

fn told(card: &FeedCard) -> String {
    let trouble = card
        .trouble
        .as_ref()
        .map(|trouble| format!("\n  Since {}: {} {}", trouble.since, trouble.message, trouble.action));
    let trouble = trouble.unwrap_or_default();
    let unread = counted(card.unread, "unread item");
    format!("{}  {}  {unread}  {}{trouble}", card.feed, card.title, card.address)
}
