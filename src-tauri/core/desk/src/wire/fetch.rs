//! Fetching one feed, and writing down what came of it.

use crate::{Desk, DeskError};
use intake::feed::{self, Item};
use model::Feed;
use net::Request;
use store::{FeedState, Fetched, NewItem, Outcome, Trouble};

/// Fetches a feed and writes down what came of it, its failure too; gives how many items are new, or why it failed.
pub(super) fn fetch(
    desk: &Desk,
    feed: &Feed,
    state: &FeedState,
) -> Result<Result<usize, DeskError>, DeskError> {
    let request = Request {
        address: feed.address.clone(),
        typed_host: feed.typed_host.clone(),
        etag: state.etag.clone(),
        last_modified: state.last_modified.clone(),
    };
    let answered = desk.network().get(&request).map_err(DeskError::from).and_then(|reply| {
        let not_before_ms = reply.not_before_ms.unwrap_or(0);
        if reply.unchanged {
            let (etag, last_modified) = (state.etag.clone(), state.last_modified.clone());
            return Ok(Fetched { etag, last_modified, not_before_ms, outcome: Outcome::Unchanged });
        }
        let read = feed::read(&reply.bytes, &reply.content_type, &reply.address)?;
        let items = read.items.into_iter().map(new_item).collect();
        Ok(Fetched {
            etag: reply.etag,
            last_modified: reply.last_modified,
            not_before_ms,
            outcome: Outcome::Items(items),
        })
    });
    let (fetched, failure) = match answered {
        Ok(fetched) => (fetched, None),
        // A wait that was asked for is no trouble of the feed's.
        Err(DeskError::Net(net::NetError::Wait { not_before_ms, .. })) => {
            let (etag, last_modified) = (state.etag.clone(), state.last_modified.clone());
            let outcome = match &state.trouble {
                Some((_, trouble)) => Outcome::Failed(trouble.clone()),
                None => Outcome::Unchanged,
            };
            (Fetched { etag, last_modified, not_before_ms, outcome }, None)
        }
        Err(error) => {
            let not_before_ms = match &error {
                DeskError::Net(error) => error.not_before_ms().unwrap_or(0),
                _ => 0,
            };
            let failure = error.failure();
            let trouble = Trouble { code: failure.code, message: failure.message, action: failure.action };
            // What was known of the document may be what is wrong with it: next time it is asked for anew.
            let outcome = Outcome::Failed(trouble);
            (
                Fetched { etag: String::new(), last_modified: String::new(), not_before_ms, outcome },
                Some(error),
            )
        }
    };
    let fresh = desk.change_wire(|wire| {
        // A feed that was removed meanwhile brings nothing.
        wire.feed(feed.id)?;
        Ok(wire.fetched(feed.id, &fetched)?)
    })?;
    Ok(failure.map_or(Ok(fresh), Err))
}

/// An item as it is kept.
pub(super) fn new_item(item: Item) -> NewItem {
    let Item { guid, address, title, summary, author, published_at_ms, body } = item;
    NewItem { guid, address, title, summary, author, published_at_ms, body }
}
