//! Looking at what feeds brought.

use super::clipping::{beside, ran};
use crate::answer::{Answer, lines};
use crate::arguments::{ListWire, ListedState, WireCommand};
use desk::contract::{WireItem, WireItemRef, WireKeep, WireMark, WireQuery, WireShow};
use desk::{Desk, DeskError, counted};
use model::{FeedItemId, ItemState};
use serde_json::json;

pub fn list(desk: &Desk, wanted: ListWire) -> Result<Answer, DeskError> {
    let show = match wanted.state {
        ListedState::All => WireShow::All,
        ListedState::Unread => WireShow::Unread,
        ListedState::Kept => WireShow::Kept,
        ListedState::Passed => WireShow::Passed,
    };
    let query = WireQuery { text: wanted.query, feed: wanted.feed, show, limit: wanted.limit, offset: 0 };
    let list = desk::wire::list(desk, query)?;
    Ok(Answer::done(lines(list.items.iter().map(told)), json!(list)))
}

pub fn run(desk: &Desk, command: WireCommand) -> Result<Answer, DeskError> {
    match command {
        WireCommand::Show { id } => show(desk, id),
        WireCommand::Keep(items) => {
            let kept = desk::wire::keep(desk, WireKeep { items: items.ids })?;
            let text = format!("{} kept.", counted(kept.clippings.len(), "clipping"));
            Ok(Answer::done(text, json!(kept)))
        }
        WireCommand::Pass(items) => mark(desk, items.ids, ItemState::Passed),
        WireCommand::Read(items) => mark(desk, items.ids, ItemState::Read),
        WireCommand::Unread(items) => mark(desk, items.ids, ItemState::Unread),
    }
}

fn show(desk: &Desk, item: FeedItemId) -> Result<Answer, DeskError> {
    let view = desk::wire::item(desk, WireItemRef { item })?;
    let parts = [&view.item.address, &view.item.author, &view.item.published, &view.item.summary];
    let parts = parts.into_iter().filter(|part| !part.is_empty()).cloned();
    let body = view.body.text();
    let body = (!body.is_empty()).then(|| format!("\n{body}"));
    Ok(Answer::done(lines([told(&view.item)].into_iter().chain(parts).chain(body)), json!(view)))
}

fn mark(desk: &Desk, items: Vec<FeedItemId>, state: ItemState) -> Result<Answer, DeskError> {
    desk::wire::mark(desk, WireMark { items: items.clone(), state })?;
    let text = match state {
        ItemState::Passed => format!("{} passed over.", counted(items.len(), "item")),
        state => format!("{} marked as {}.", counted(items.len(), "item"), state.as_str()),
    };
    Ok(Answer::done(text, json!({ "items": items, "state": state })))
}

fn told(item: &WireItem) -> String {
    let state = if item.clipping.is_some() { "kept" } else { item.state.as_str() };
    format!("{}  {state:<6}  {}{}{}", item.item, item.title, beside(&item.source), ran(&item.ran))
}
