use crate::contract::{FeedCard, FeedList, FeedTrouble, Nothing};
use crate::{Desk, DeskError, words};

/// The feeds that are followed.
///
/// # Errors
/// Those of the store.
pub fn feeds(desk: &Desk, _: Nothing) -> Result<FeedList, DeskError> {
    desk.read(|read| {
        let zone = read.publication()?.time_zone;
        let mut states = read.feed_states()?;
        let feeds: Vec<FeedCard> = read
            .feeds()?
            .into_iter()
            .map(|feed| {
                let state = states.remove(&feed.id).unwrap_or_default();
                FeedCard {
                    feed: feed.id,
                    version: feed.version,
                    title: feed.title,
                    address: feed.address,
                    site: feed.site,
                    items: state.items,
                    unread: state.unread,
                    checked: state.checked_at_ms.map(|at_ms| words::moment(at_ms, &zone)),
                    trouble: state.trouble.map(|(since_ms, trouble)| FeedTrouble {
                        since: words::moment(since_ms, &zone),
                        code: trouble.code,
                        message: trouble.message,
                        action: trouble.action,
                    }),
                }
            })
            .collect();
        Ok(FeedList {
            unread: feeds.iter().map(|feed| feed.unread).sum(),
            feeds,
            every_minutes: read.wire_settings()?.every_minutes,
            refreshing: desk.refreshing().view(),
        })
    })
}
