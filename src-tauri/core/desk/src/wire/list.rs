//! What is on the wire.

use super::Ran;
use crate::contract::{WireCounts, WireItem, WireItemRef, WireItemView, WireList, WireQuery, WireShow};
use crate::{Desk, DeskError, words};
use store::{ItemFilter, ItemRow, Show};

/// A page of what feeds brought.
///
/// # Errors
/// Those of the store.
pub fn list(desk: &Desk, query: WireQuery) -> Result<WireList, DeskError> {
    desk.read(|read| {
        let page = read.feed_items(&ItemFilter {
            text: query.text,
            feed: query.feed,
            show: show(query.show),
            limit: query.limit,
            offset: query.offset,
        })?;
        let zone = read.publication()?.time_zone;
        let ran = Ran::of(read, page.rows.iter().map(|row| row.key.clone()))?;
        let counts = WireCounts {
            all: page.counts.all,
            unread: page.counts.unread,
            kept: page.counts.kept,
            passed: page.counts.passed,
        };
        let total = match query.show {
            WireShow::All => counts.all,
            WireShow::Unread => counts.unread,
            WireShow::Kept => counts.kept,
            WireShow::Passed => counts.passed,
        };
        Ok(WireList {
            total,
            counts,
            items: page.rows.into_iter().map(|row| shown(row, &zone, &ran)).collect(),
        })
    })
}

/// An item of the wire, whole.
///
/// # Errors
/// `feed_item.not_found`
pub fn item(desk: &Desk, which: WireItemRef) -> Result<WireItemView, DeskError> {
    desk.read(|read| {
        let mut row = read.feed_item(which.item)?;
        let zone = read.publication()?.time_zone;
        let ran = Ran::of(read, [row.key.clone()])?;
        let body = std::mem::take(&mut row.item.body);
        Ok(WireItemView { item: shown(row, &zone, &ran), body })
    })
}

fn shown(row: ItemRow, zone: &str, ran: &Ran) -> WireItem {
    let item = row.item;
    WireItem {
        item: item.id,
        feed: item.feed,
        source: row.feed_title,
        address: item.address,
        title: item.title,
        summary: item.summary,
        author: item.author,
        published: item.published_at_ms.map(|at_ms| words::moment(at_ms, zone)).unwrap_or_default(),
        state: item.state,
        clipping: row.clipping,
        ran: ran.before(&row.key),
    }
}

fn show(show: WireShow) -> Show {
    match show {
        WireShow::All => Show::All,
        WireShow::Unread => Show::Unread,
        WireShow::Kept => Show::Kept,
        WireShow::Passed => Show::Passed,
    }
}
