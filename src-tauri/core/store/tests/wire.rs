//! How much of the wire stays.

mod support;

use model::{Document, Feed, FeedId, Version};
use pasteup_store::{Fetched, ItemFilter, Library, NewItem, Outcome, Trouble};
use support::*;

const DAY_MS: i64 = 86_400_000;

fn follow(library: &Library, n: u64) -> FeedId {
    let feed = Feed {
        id: FeedId(id(n)),
        version: Version(0),
        address: format!("https://kiln.example/{n}/feed"),
        title: format!("Feed {n}"),
        site: String::new(),
        typed_host: String::new(),
    };
    step(library, "Follow", |write| write.insert_feed(&feed)).expect("followed");
    feed.id
}

fn went(library: &Library, feed: FeedId, outcome: Outcome) -> usize {
    let (etag, last_modified) = (String::new(), String::new());
    let fetched = Fetched { etag, last_modified, not_before_ms: 0, outcome };
    library.change_wire(|wire| wire.fetched(feed, &fetched)).expect("written")
}

fn listing(names: &[String]) -> Outcome {
    let item = |name: &String| NewItem {
        guid: name.clone(),
        address: format!("https://kiln.example/{name}"),
        title: name.clone(),
        summary: String::new(),
        author: String::new(),
        published_at_ms: None,
        body: Document::default(),
    };
    Outcome::Items(names.iter().map(item).collect())
}

fn lists(library: &Library, feed: FeedId, names: &[&str]) -> usize {
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    went(library, feed, listing(&names))
}

fn on_the_wire(library: &Library, feed: FeedId) -> Vec<String> {
    let filter = ItemFilter { feed: Some(feed), limit: 5000, ..ItemFilter::default() };
    let page = library.read(|read| read.feed_items(&filter)).expect("read");
    page.rows.into_iter().map(|row| row.item.title).collect()
}

#[test]
fn an_item_stays_for_sixty_days_after_its_feed_listed_it_last() {
    let world = World::new();
    let library = world.create();
    let feed = follow(&library, 1);
    lists(&library, feed, &["old", "lasting"]);
    world.pass(60 * DAY_MS);
    lists(&library, feed, &["new", "lasting"]);
    assert_eq!(on_the_wire(&library, feed), ["new", "old", "lasting"], "sixty days to the moment");
    world.pass(1);
    lists(&library, feed, &["new", "lasting"]);
    assert_eq!(on_the_wire(&library, feed), ["new", "lasting"], "what is still listed stays, however old");
}

#[test]
fn an_item_without_a_date_keeps_its_place_however_often_its_feed_lists_it() {
    let world = World::new();
    let library = world.create();
    let feed = follow(&library, 1);
    for names in [&["one"][..], &["two", "one"], &["one", "two", "three"]] {
        world.pass(DAY_MS);
        lists(&library, feed, names);
    }
    assert_eq!(on_the_wire(&library, feed), ["three", "two", "one"], "by when they came");
}

#[test]
fn a_feed_that_was_down_for_months_loses_nothing_and_brings_nothing_back_as_new() {
    let world = World::new();
    let library = world.create();
    let (down, well) = (follow(&library, 1), follow(&library, 2));
    lists(&library, down, &["one", "two"]);
    world.pass(200 * DAY_MS);
    went(&library, down, Outcome::Failed(Trouble::default()));
    lists(&library, well, &["other"]);
    assert_eq!(on_the_wire(&library, down), ["one", "two"]);
    assert_eq!(lists(&library, down, &["one", "two"]), 0, "none of them is new");
}

#[test]
fn a_server_that_says_nothing_changed_keeps_what_it_listed() {
    let world = World::new();
    let library = world.create();
    let (quiet, busy) = (follow(&library, 1), follow(&library, 2));
    lists(&library, quiet, &["one"]);
    for _ in 0..5 {
        world.pass(30 * DAY_MS);
        went(&library, quiet, Outcome::Unchanged);
        lists(&library, busy, &["other"]);
    }
    assert_eq!(on_the_wire(&library, quiet), ["one"]);
}

#[test]
fn of_each_feed_the_latest_two_thousand_stay() {
    let world = World::new();
    let library = world.create();
    let (full, other) = (follow(&library, 1), follow(&library, 2));
    lists(&library, other, &["a", "b"]);
    for fetch in 0..3 {
        let names: Vec<String> = (0..900).map(|n| format!("{fetch}-{n}")).collect();
        went(&library, full, listing(&names));
    }
    let left = on_the_wire(&library, full);
    assert_eq!(left.len(), 2000);
    assert_eq!((left[0].as_str(), left[1999].as_str()), ("2-0", "0-199"), "the oldest went");
    assert_eq!(on_the_wire(&library, other), ["a", "b"], "each feed for itself");
}

#[test]
fn what_a_feed_brought_that_is_no_longer_followed_stays_for_sixty_days_so_that_undo_finds_it() {
    let world = World::new();
    let library = world.create();
    let (left, followed) = (follow(&library, 1), follow(&library, 2));
    lists(&library, left, &["one"]);
    step(&library, "Leave", |write| write.delete_feed(left)).expect("left");
    world.pass(60 * DAY_MS);
    lists(&library, followed, &["other"]);
    library.undo(pasteup_store::Origin::Window).expect("undone");
    assert_eq!(on_the_wire(&library, left), ["one"]);
    step(&library, "Leave", |write| write.delete_feed(left)).expect("left");
    world.pass(1);
    lists(&library, followed, &["other"]);
    library.undo(pasteup_store::Origin::Window).expect("undone");
    assert!(on_the_wire(&library, left).is_empty());
}
