//! Following a feed.

use super::fetch::new_item;
use crate::contract::{FeedAdd, FeedAdded, FeedChoice, FeedsAdded};
use crate::words::{one_line, quoted};
use crate::{Desk, DeskError};
use intake::IntakeError;
use intake::feed::{self, ListedFeed};
use intake::page::{self, FeedLink};
use model::{Feed, FeedId, Version, address};
use net::{Reply, Request};
use store::{Fetched, Outcome, Read};

/// Follows a feed, by its address or by that of its site. A site that offers several is answered with those; where all but
/// one are of comments, that one is followed.
///
/// # Errors
/// `net.…` and `intake.…` where nothing can be read there, `feed.none_on_page`.
pub fn add_feed(desk: &Desk, wanted: FeedAdd) -> Result<FeedsAdded, DeskError> {
    let request = Request::typed(&typed(&wanted.address))?;
    let reply = desk.network().get(&request)?;
    match read(&reply) {
        Ok(found) => follow(desk, &request, reply, found),
        Err(IntakeError::NoFeed) => on_page(desk, &request, &reply),
        Err(error) => Err(error.into()),
    }
}

/// What a person typed, as an address.
pub(crate) fn typed(text: &str) -> String {
    let text = text.trim();
    let text = text.strip_prefix("feed:").map(|rest| rest.trim_start_matches("//")).unwrap_or(text);
    if text.contains("://") { text.to_owned() } else { format!("https://{text}") }
}

fn read(reply: &Reply) -> Result<feed::Feed, IntakeError> {
    feed::read(&reply.bytes, &reply.content_type, &reply.address)
}

/// Follows the feed that a page names.
fn on_page(desk: &Desk, request: &Request, reply: &Reply) -> Result<FeedsAdded, DeskError> {
    let page = page::read(&reply.bytes, &reply.content_type, &reply.address)?;
    let of_comments = |feed: &FeedLink| {
        let words = format!("{} {}", feed.address, feed.title).to_lowercase();
        words.contains("comment")
    };
    let all: Vec<&FeedLink> = page.feeds.iter().collect();
    let stories: Vec<&FeedLink> = all.iter().copied().filter(|feed| !of_comments(feed)).collect();
    match (stories.as_slice(), all.as_slice()) {
        ([], []) => Err(DeskError::NoFeed(reply.address.clone())),
        ([only], _) | ([], [only]) => {
            let request = Request { address: only.address.clone(), ..request.clone() };
            let reply = desk.network().get(&request)?;
            let found = read(&reply)?;
            follow(desk, &request, reply, found)
        }
        _ => {
            let choices = page
                .feeds
                .iter()
                .map(|feed| FeedChoice { address: feed.address.clone(), title: feed.title.clone() })
                .collect();
            Ok(FeedsAdded { choices, ..FeedsAdded::default() })
        }
    }
}

/// Follows a feed that was read, and writes down what it brought.
fn follow(desk: &Desk, request: &Request, reply: Reply, found: feed::Feed) -> Result<FeedsAdded, DeskError> {
    let listed = ListedFeed { address: request.address.clone(), title: found.title, site: found.site };
    let mut added = follow_all(desk, vec![listed], &request.typed_host)?;
    let items = found.items.into_iter().map(new_item).collect();
    let fetched = Fetched {
        etag: reply.etag,
        last_modified: reply.last_modified,
        not_before_ms: reply.not_before_ms.unwrap_or(0),
        outcome: Outcome::Items(items),
    };
    if let Some(first) = added.first() {
        desk.change_wire(|wire| Ok(wire.fetched(first.feed, &fetched)?))?;
    }
    Ok(FeedsAdded { added: std::mem::take(&mut added), ..FeedsAdded::default() })
}

/// Follows feeds, in one step; those that are followed stay as they are.
pub(super) fn follow_all(
    desk: &Desk,
    listed: Vec<ListedFeed>,
    typed_host: &str,
) -> Result<Vec<FeedAdded>, DeskError> {
    let label = match listed.as_slice() {
        [one] => format!("Follow {}", quoted(&title_of(one))),
        many => format!("Follow {}", crate::words::counted(many.len(), "feed")),
    };
    desk.step(label, |write| {
        let mut added = Vec::with_capacity(listed.len());
        for one in listed {
            if let Some(known) = followed(write, &one.address)? {
                added.push(FeedAdded { feed: known.id, title: known.title, known: true });
                continue;
            }
            let feed = Feed {
                id: FeedId(desk.new_id()),
                version: Version(0),
                title: title_of(&one),
                address: one.address,
                site: one.site,
                typed_host: typed_host.to_owned(),
            };
            write.insert_feed(&feed)?;
            added.push(FeedAdded { feed: feed.id, title: feed.title, known: false });
        }
        Ok(added)
    })
}

fn title_of(listed: &ListedFeed) -> String {
    let title = one_line(listed.title.trim());
    if !title.is_empty() {
        return title;
    }
    let host = address::web(&listed.address).and_then(|url| url.host_str().map(str::to_owned));
    host.unwrap_or_else(|| listed.address.clone())
}

/// The feed that is followed at an address.
fn followed(read: &Read<'_>, wanted: &str) -> Result<Option<Feed>, DeskError> {
    let key = address::key(wanted);
    Ok(read.feeds()?.into_iter().find(|feed| address::key(&feed.address) == key))
}
