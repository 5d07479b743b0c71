//! A refresh of the wire, where servers misbehave or an editor has had enough.

use desk::contract::*;
use desk::{Desk, Origin};
use net::{Fetch, NetError, Reply, Request};
use std::fs;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;
use tests::library::TestLibrary;
use tests::web::Web;

const RSS: &str = "application/rss+xml";
/// How long a test waits for what must come, before it says that it did not.
const PATIENCE: Duration = Duration::from_secs(60);

fn feed(titles: &[&str]) -> String {
    let items: String = titles
        .iter()
        .map(|title| format!("<item><title>{title}</title><guid>{title}</guid></item>"))
        .collect();
    format!("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Kiln</title>{items}</channel></rss>")
}

fn refresh(desk: &Desk) -> RefreshView {
    desk::wire::refresh_now(desk, FeedsRefresh::default()).expect("fetched")
}

fn titles(desk: &Desk) -> Vec<String> {
    let query = WireQuery { show: WireShow::All, limit: 50, ..WireQuery::default() };
    let mut titles: Vec<String> =
        desk::wire::list(desk, query).expect("read").items.into_iter().map(|item| item.title).collect();
    titles.sort();
    titles
}

/// What is wrong with the feed at a path.
fn trouble(desk: &Desk, path: &str) -> Option<FeedTrouble> {
    let feeds = desk::wire::feeds(desk, Nothing {}).expect("read").feeds;
    feeds.into_iter().find(|feed| feed.address.ends_with(path)).expect("followed").trouble
}

/// A library that follows feeds at these paths, each with one item that is called after it.
fn following(paths: &[&str]) -> (TestLibrary, Web) {
    let (library, web) = (TestLibrary::new(), Web::new());
    for path in paths {
        web.put(path, RSS, feed(&[path]));
        desk::wire::add_feed(&library.desk, FeedAdd { address: web.at(path) }).expect("followed");
    }
    (library, web)
}

#[test]
fn a_feed_of_fifty_megabytes_is_told_of_in_a_sentence_and_stops_no_other() {
    let (library, web) = following(&["/a", "/large", "/z"]);
    let desk = &library.desk;
    let item = format!("<item><title>Much</title><description>{}</description></item>", "clay ".repeat(200));
    let large =
        feed(&["/large"]).replace("<item>", &format!("{}<item>", item.repeat((50 << 20) / item.len())));
    assert!(large.len() > 49 << 20);
    web.put("/large", RSS, large);
    web.put("/a", RSS, feed(&["/a", "/a, again"]));
    web.put("/z", RSS, feed(&["/z", "/z, again"]));
    let came = refresh(desk);
    assert_eq!((came.total, came.done, came.fresh, came.failed), (3, 3, 2, 1));
    let said = trouble(desk, "/large").expect("it is told");
    assert_eq!(
        (said.code.as_str(), said.message.as_str()),
        ("net.too_large", "What 127.0.0.1 sends is over 10 MiB.")
    );
    assert_eq!(
        titles(desk),
        ["/a", "/a, again", "/large", "/z", "/z, again"],
        "what it brought before stays"
    );
    assert!(trouble(desk, "/a").is_none() && trouble(desk, "/z").is_none());
}

#[test]
fn a_feed_that_leads_to_a_file_or_into_a_private_network_is_not_followed_there() {
    let (library, web) = following(&["/file", "/inside", "/well"]);
    let (desk, inside) = (&library.desk, Web::new());
    inside.put("/status", RSS, feed(&["secret"]));
    web.send_on("/file", "file:///etc/hostname");
    web.send_on("/inside", &inside.at("/status"));
    web.put("/well", RSS, feed(&["/well", "/well, again"]));
    let came = refresh(desk);
    assert_eq!((came.fresh, came.failed), (1, 2));
    assert_eq!(trouble(desk, "/file").expect("told").code, "net.bad_redirect");
    assert_eq!(trouble(desk, "/inside").expect("told").code, "net.private");
    assert_eq!(inside.asked("/status").len(), 0, "nobody typed that port");
    assert_eq!(titles(desk), ["/file", "/inside", "/well", "/well, again"]);
}

/// Servers that answer nothing before they are let.
struct Gate {
    asked: Mutex<Sender<String>>,
    open: Mutex<bool>,
    opened: Condvar,
}

impl Gate {
    fn new() -> (Arc<Self>, Receiver<String>) {
        let (asked, heard) = channel();
        let gate = Gate { asked: Mutex::new(asked), open: Mutex::new(false), opened: Condvar::new() };
        (Arc::new(gate), heard)
    }

    fn open(&self) {
        *self.open.lock().expect("a lock") = true;
        self.opened.notify_all();
    }
}

impl Fetch for Gate {
    fn get(&self, request: &Request) -> Result<Reply, NetError> {
        self.asked.lock().expect("a lock").send(request.address.clone()).expect("the test listens");
        let open = self.open.lock().expect("a lock");
        drop(self.opened.wait_while(open, |open| !*open).expect("a lock"));
        Ok(Reply {
            address: request.address.clone(),
            unchanged: false,
            content_type: RSS.into(),
            etag: String::new(),
            last_modified: String::new(),
            not_before_ms: None,
            bytes: feed(&[&request.address]).into_bytes(),
        })
    }
}

#[test]
fn a_refresh_that_is_cancelled_asks_no_further_feed_and_keeps_what_came() {
    const FEEDS: usize = 20;
    let library = TestLibrary::new();
    let list = library.beside("feeds.opml");
    let lines: String = (0..FEEDS)
        .map(|n| format!("<outline type=\"rss\" text=\"{n}\" xmlUrl=\"https://kiln.example/{n}\"/>"))
        .collect();
    fs::write(&list, format!("<opml version=\"2.0\"><head/><body>{lines}</body></opml>")).expect("written");
    let (gate, asked) = Gate::new();
    let desk = Desk::open_on(&library.path(), Origin::Window, gate.clone()).expect("opened");
    let path = list.display().to_string();
    assert_eq!(desk::wire::import_feeds(&desk, FeedsImport { path }).expect("read").added.len(), FEEDS);

    let (tell, told) = channel();
    let watch = desk.watch(move |event| {
        if let Event::Refresh(view) = event {
            // The test may have heard enough.
            let _ = tell.send(view);
        }
    });
    let running = desk::wire::refresh(&desk, FeedsRefresh::default()).expect("begun");
    let mut begun = vec![asked.recv_timeout(PATIENCE).expect("the first feed is asked")];
    let again = desk::wire::refresh(&desk, FeedsRefresh::default()).expect("begun");
    assert_eq!(again.task, running.task, "one at a time");
    desk::import::cancel(&desk, running).expect("cancelled");
    gate.open();
    let last = loop {
        let view = told.recv_timeout(PATIENCE).expect("it is told how far it is");
        if !view.running {
            break view;
        }
    };
    begun.extend(asked.try_iter());
    assert!(begun.len() < FEEDS, "the rest was not asked");
    assert_eq!((last.task, last.total), (running.task, FEEDS));
    assert_eq!((last.done, last.fresh, last.failed), (begun.len(), begun.len(), 0));
    begun.sort();
    assert_eq!(titles(&desk), begun, "what came is kept");
    let gone = desk::import::cancel(&desk, running).expect_err("it has ended");
    assert_eq!(gone.code(), "task.not_found");
    let next = desk::wire::refresh_now(&desk, FeedsRefresh::default()).expect("fetched");
    assert_eq!((next.done, next.fresh), (FEEDS, FEEDS - begun.len()), "the next asks them all");
    drop(watch);
}
