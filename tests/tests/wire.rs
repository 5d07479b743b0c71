//! The wire, from a server on this machine to a clipping and an article.

use desk::Desk;
use desk::contract::*;
use model::{FeedItemId, ItemState};
use std::fs;
use tests::library::TestLibrary;
use tests::web::Web;

fn feed(items: &[(&str, &str)]) -> String {
    let item = |(path, title): &(&str, &str)| {
        format!(
            "<item><title>{title}</title><link>{path}</link><guid>{path}</guid><pubDate>Fri, 27 Nov 2026 12:00:00 GMT</pubDate><description>&lt;b&gt;Warm&lt;/b&gt; clay</description></item>"
        )
    };
    let items: String = items.iter().map(item).collect();
    format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Kiln &amp; Glaze</title><link>/</link>{items}</channel></rss>"
    )
}

fn page(title: &str) -> String {
    let text = "<p>The kiln at the edge of the village is lit once a year, and everybody brings a pot, a loaf and an opinion.</p>".repeat(9);
    format!(
        "<!doctype html><html lang=\"en\"><head><title>{title} | Kiln</title><meta property=\"og:site_name\" content=\"Kiln &amp; Glaze\">\
         <meta property=\"og:title\" content=\"{title}\"><meta name=\"author\" content=\"Runa Feldt\">\
         <meta name=\"description\" content=\"A fire a year.\"><meta property=\"article:published_time\" content=\"2026-11-27T12:00:00Z\">\
         <link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feed\"></head>\
         <body><nav><a href=\"/a\">Menu</a></nav><article><h1>{title}</h1>{text}</article></body></html>"
    )
}

fn wire(desk: &Desk, show: WireShow) -> WireList {
    desk::wire::list(desk, WireQuery { show, limit: 50, ..WireQuery::default() }).expect("read")
}

fn add(desk: &Desk, address: String) -> FeedsAdded {
    desk::wire::add_feed(desk, FeedAdd { address }).expect("followed")
}

fn refresh(desk: &Desk) -> RefreshView {
    desk::wire::refresh_now(desk, FeedsRefresh::default()).expect("fetched")
}

fn undo(desk: &Desk) -> Option<String> {
    desk::history::undo(desk, Nothing {}).expect("undone").label
}

#[test]
fn a_feed_is_followed_by_its_sites_address_and_its_items_are_read_kept_and_passed_over() {
    let (library, web) = (TestLibrary::new(), Web::new());
    let desk = &library.desk;
    web.put("/", "text/html", page("The yearly fire"));
    web.put("/feed", "application/rss+xml", feed(&[("/2", "Clay &amp; rain"), ("/1", "The yearly fire")]));
    let added = add(desk, web.at("/"));
    assert_eq!(added.added[0].title, "Kiln & Glaze");
    assert!(add(desk, web.at("/feed")).added[0].known, "it is followed once");
    let all = wire(desk, WireShow::Unread);
    assert_eq!((all.total, all.items[0].title.as_str()), (2, "Clay & rain"));
    assert_eq!((all.items[0].summary.as_str(), &all.items[0].address), ("Warm clay", &web.at("/2")));
    let ids: Vec<FeedItemId> = all.items.iter().map(|item| item.item).collect();

    desk::wire::mark(desk, WireMark { items: vec![ids[0]], state: ItemState::Passed }).expect("marked");
    let kept = desk::wire::keep(desk, WireKeep { items: vec![ids[1]] }).expect("kept");
    let counts = wire(desk, WireShow::All).counts;
    assert_eq!(counts, WireCounts { all: 2, unread: 0, kept: 1, passed: 1 });
    let again = desk::wire::keep(desk, WireKeep { items: vec![ids[1]] }).expect("kept");
    assert_eq!(again.clippings, kept.clippings, "kept once");

    assert_eq!(undo(desk).as_deref(), Some("Keep “The yearly fire”"));
    let counts = wire(desk, WireShow::All).counts;
    assert_eq!(counts, WireCounts { all: 2, unread: 1, kept: 0, passed: 1 }, "what was passed over stays so");
}

#[test]
fn a_refresh_brings_what_is_new_asks_for_no_more_and_one_broken_feed_stops_no_other() {
    let (library, web) = (TestLibrary::new(), Web::new());
    let desk = &library.desk;
    for path in ["/good", "/bad"] {
        web.put(path, "application/rss+xml", feed(&[("/1", "One")]));
        add(desk, web.at(path));
    }
    desk::wire::mark_all(desk, WireMarkAll::default()).expect("marked");
    assert_eq!((refresh(desk).fresh, refresh(desk).failed), (0, 0));
    let head = web.asked("/good").pop().expect("asked").to_lowercase();
    assert!(head.contains("if-none-match"), "{head}");

    web.put("/good", "application/rss+xml", feed(&[("/2", "Two"), ("/1", "One, corrected")]));
    web.take("/bad");
    let came = refresh(desk);
    assert_eq!((came.total, came.fresh, came.failed), (2, 1, 1));
    let unread = wire(desk, WireShow::Unread);
    assert_eq!((unread.total, unread.items[0].title.as_str()), (1, "Two"), "what was read stays read");
    let feeds = desk::wire::feeds(desk, Nothing {}).expect("read").feeds;
    let troubles: Vec<_> = feeds.iter().filter_map(|feed| feed.trouble.as_ref()).collect();
    assert_eq!(troubles.len(), 1);
    assert_eq!((troubles[0].code.as_str(), troubles[0].since.is_empty()), ("net.status", false));

    web.put("/bad", "application/rss+xml", feed(&[("/1", "One")]));
    assert_eq!(refresh(desk).failed, 0);
    let feeds = desk::wire::feeds(desk, Nothing {}).expect("read").feeds;
    assert!(feeds.iter().all(|feed| feed.trouble.is_none()), "it is well again");
}

#[test]
fn a_feed_that_is_removed_comes_back_with_what_it_brought() {
    let (library, web) = (TestLibrary::new(), Web::new());
    let desk = &library.desk;
    web.put("/feed", "application/rss+xml", feed(&[("/1", "One")]));
    let feed = add(desk, web.at("/feed")).added[0].feed;
    let base = desk::wire::feeds(desk, Nothing {}).expect("read").feeds[0].version;
    desk::wire::rename_feed(desk, FeedRename { feed, base, title: "Clay".into() }).expect("renamed");
    desk::wire::remove_feed(desk, FeedRef { feed }).expect("removed");
    assert_eq!(wire(desk, WireShow::All).total, 0);
    assert_eq!(undo(desk).as_deref(), Some("Stop following “Clay”"));
    assert_eq!(wire(desk, WireShow::All).items[0].source, "Clay");
    assert_eq!(undo(desk).as_deref(), Some("Call a feed “Clay”"));
    assert_eq!(undo(desk).as_deref(), Some("Follow “Kiln & Glaze”"));
    assert!(desk::wire::feeds(desk, Nothing {}).expect("read").feeds.is_empty());
}

#[test]
fn a_list_of_feeds_goes_out_and_comes_in() {
    let (library, web, other) = (TestLibrary::new(), Web::new(), TestLibrary::new());
    web.put("/feed", "application/rss+xml", feed(&[]));
    add(&library.desk, web.at("/feed"));
    let file = library.beside("feeds.opml").display().to_string();
    let out = desk::wire::export_feeds(&library.desk, FeedsExport { to: file.clone() }).expect("written");
    assert_eq!(out.feeds, 1);
    let came = desk::wire::import_feeds(&other.desk, FeedsImport { path: file.clone() }).expect("read");
    assert_eq!(came.added[0].title, "Kiln & Glaze");
    let came = refresh(&other.desk);
    assert_eq!((came.failed, came.total), (1, 1), "nobody typed that private address here");
    fs::write(&file, "no list").expect("written");
    let refused = desk::wire::import_feeds(&other.desk, FeedsImport { path: file }).expect_err("no list");
    assert_eq!(refused.code(), "intake.no_feed_list");
}

#[test]
fn a_page_is_kept_once_with_what_it_says_and_becomes_an_article_for_reference() {
    let (library, web) = (TestLibrary::new(), Web::new());
    let desk = &library.desk;
    web.put("/fire?id=7", "text/html", page("The yearly fire"));
    let clip = |address: String| desk::clipping::clip(desk, Clip { address }).expect("kept");
    let clipped = clip(web.at("/fire?id=7"));
    assert!(!clipped.known && clipped.notes.is_empty(), "{clipped:?}");
    assert!(clip(web.at("/fire?id=7&utm_source=mail#top")).known);
    let which = ClippingRef { clipping: clipped.clipping };
    let kept = desk::clipping::view(desk, which).expect("read").clipping;
    assert_eq!((kept.title.as_str(), kept.source.as_str()), ("The yearly fire", "Kiln & Glaze"));
    assert_eq!((kept.author.as_str(), kept.description.as_str()), ("Runa Feldt", "A fire a year."));
    assert_eq!(kept.published_at_ms, Some(1_795_780_800_000));
    assert!(kept.body.text().contains("everybody brings a pot"), "{:?}", kept.body);
    assert!(!kept.body.text().contains("Menu"));

    let found = |text: &str| {
        let query = ClippingQuery { text: text.into(), limit: 9, offset: 0 };
        desk::clipping::list(desk, query).expect("read").total
    };
    assert_eq!((found("opinion yearl"), found("feldt"), found("harbour")), (1, 1, 0));

    let article = desk::clipping::draft(desk, which).expect("begun");
    let article = desk::article::view(desk, ArticleRef { article }).expect("read").article;
    assert_eq!((article.bylines.len(), article.body.text()), (0, kept.body.text()));
    assert!(article.sources.contains("Runa Feldt, Kiln & Glaze"), "{}", article.sources);
    let ran = desk::clipping::view(desk, which).expect("read").ran;
    assert_eq!(ran[0].text, "Taken in as an article");
    let issue = library.issue();
    let number = library.board(issue).issue.number;
    library.place(issue, NewSlot::Story { article: article.id, treatment: None }, model::Place::Last);
    let ran = desk::clipping::view(desk, which).expect("read").ran;
    assert_eq!(ran[0].text, format!("Ran in No. {number}"));
}

#[test]
fn a_page_that_can_not_be_read_is_kept_as_its_address_alone() {
    let (library, web) = (TestLibrary::new(), Web::new());
    let desk = &library.desk;
    let clipped = desk::clipping::clip(desk, Clip { address: web.at("/gone") }).expect("kept");
    assert!(clipped.notes[0].contains("404"), "{:?}", clipped.notes);
    let which = ClippingRef { clipping: clipped.clipping };
    let refused = desk::clipping::draft(desk, which).expect_err("no text");
    assert_eq!(refused.code(), "clipping.no_text");
    for address in ["javascript:alert(1)", "file:///etc/passwd"] {
        let refused = desk::clipping::clip(desk, Clip { address: address.into() }).expect_err("no page");
        assert_eq!(refused.code(), "net.not_an_address", "{address}");
    }
}

#[test]
fn a_link_in_another_issue_is_marked_on_the_wire_among_clippings_and_on_the_board() {
    let (library, web) = (TestLibrary::new(), Web::new());
    let desk = &library.desk;
    web.put("/feed", "application/rss+xml", feed(&[("/1", "The yearly fire"), ("/2", "Clay")]));
    add(desk, web.at("/feed"));
    let link = |path: &str| NewLink {
        clipping: None,
        title: "The yearly fire".into(),
        href: web.at(path),
        source: "Kiln".into(),
        text: String::new(),
    };
    let roundup = |path: &str| NewSlot::Links { title: "Elsewhere".into(), links: vec![link(path)] };
    let notes = |issue| -> Vec<String> {
        let cards = library.board(issue).slots.into_iter();
        cards.flat_map(|card| card.notes).map(|note| note.text).collect()
    };
    let earlier = library.issue();
    let slot = library.place(earlier, roundup("/1?utm_source=letter"), model::Place::Last);
    let told = format!("Linked in No. {}", library.board(earlier).issue.number);
    assert_eq!(notes(earlier), ["1 link"], "an issue is no mark on itself");

    let of = |title: &str| {
        let items = wire(desk, WireShow::All).items;
        items.into_iter().find(|item| item.title == title).expect("listed").ran
    };
    let ran = of("The yearly fire");
    assert_eq!((ran[0].text.as_str(), ran[0].article, ran[0].issue), (told.as_str(), None, Some(earlier)));
    assert_eq!(of("Clay"), []);
    let clipped = desk::clipping::clip(desk, Clip { address: web.at("/1") }).expect("kept");
    let kept = desk::clipping::view(desk, ClippingRef { clipping: clipped.clipping }).expect("read");
    assert_eq!(kept.ran[0].text, told);

    let now = library.issue();
    library.place(now, roundup("/1"), model::Place::Last);
    let card = library.board(now).slots.remove(0);
    let model::SlotContent::Links(links) = &card.content else { panic!("a roundup: {:?}", card.content) };
    assert_eq!(card.ran, [LinkRan { link: links.links[0].id, text: told.clone() }], "and at the link itself");
    assert_eq!(notes(now), ["1 link".to_owned(), format!("“The yearly fire”: {told}")]);
    desk::issue::remove(desk, IssueRemove { issue: earlier, slots: vec![slot] }).expect("taken off");
    assert_eq!(notes(now), ["1 link"]);
}
