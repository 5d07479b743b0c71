//! The wire by commands: feeds, what they bring, and pages that are kept, from a server on this machine.

use super::support::{Cli, text};
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::TcpListener;

const FEED: &str = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Kiln &amp; Glaze</title>\
    <item><title>Clay &amp; rain</title><link>/rain</link><guid>2</guid><description>Wet clay</description></item>\
    <item><title>The yearly fire</title><link>/fire</link><guid>1</guid></item></channel></rss>";

/// Serves a site with a feed, and a page that leads into a private network. Ends with the test's process.
fn site() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = format!("http://{}", listener.local_addr().expect("an address"));
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let (mut head, mut byte) = (Vec::new(), [0]);
            while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).is_ok_and(|read| read == 1) {
                head.push(byte[0]);
            }
            let head = String::from_utf8_lossy(&head).into_owned();
            let (status, of_type, body) = match head.split([' ', '?']).nth(1).unwrap_or_default() {
                "/" => ("200 OK", "text/html", page("Front")),
                "/feed" => ("200 OK", "application/rss+xml", FEED.to_owned()),
                "/fire" => ("200 OK", "text/html", page("The yearly fire")),
                "/inside" => ("302 Found\r\nLocation: http://10.0.0.1/", "text/html", String::new()),
                _ => ("404 Not Found", "text/plain", "nothing".to_owned()),
            };
            let head =
                format!("HTTP/1.1 {status}\r\nContent-Type: {of_type}\r\nContent-Length: {}", body.len());
            // A client that hung up needs no answer.
            let _ = stream.write_all(format!("{head}\r\nConnection: close\r\n\r\n{body}").as_bytes());
        }
    });
    address
}

fn page(title: &str) -> String {
    let body =
        "<p>The kiln is lit once a year, and everybody brings a pot, a loaf and an opinion.</p>".repeat(9);
    format!(
        "<!doctype html><html lang=en><title>{title}</title><meta property=og:site_name content=\"Kiln &amp; Glaze\">\
         <meta name=author content=\"Runa Feldt\"><link rel=alternate type=application/rss+xml href=/feed>\
         <body><nav>Menu</nav><article><h1>{title}</h1>{body}</article>"
    )
}

fn count(list: &Value) -> usize {
    list.as_array().unwrap_or_else(|| panic!("{list} is no list")).len()
}

#[test]
fn a_feed_is_followed_fetched_renamed_and_left() {
    let (cli, site) = (Cli::new(), site());
    let added = cli.done(&["feed", "add", &format!("{site}/")]);
    assert_eq!((&added["added"][0]["title"], &added["choices"]), (&json!("Kiln & Glaze"), &json!([])));
    let feed = text(&added["added"][0]["feed"]).to_owned();
    assert_eq!(cli.done(&["feed", "add", &format!("{site}/feed")])["added"][0]["known"], true);
    assert_eq!(cli.done(&["feed", "refresh"]), json!({ "asked": 1, "new": 0, "failed": [] }));

    cli.done(&["feed", "rename", &feed, "Clay"]);
    let list = cli.done(&["feed", "list"]);
    assert_eq!((&list["feeds"][0]["title"], &list["feeds"][0]["unread"]), (&json!("Clay"), &json!(2)));
    assert_eq!(list["feeds"][0]["address"], format!("{site}/feed"));

    let file = cli.path("feeds.opml");
    assert_eq!(cli.done(&["feed", "export-opml", &file])["feeds"], 1);
    cli.done(&["feed", "remove", &feed]);
    assert_eq!(cli.done(&["feed", "list"])["feeds"], json!([]));
    assert_eq!(cli.refused(1, &["feed", "rename", &feed, "Gone"]), "feed.not_found");
    assert_eq!(cli.done(&["feed", "import-opml", &file])["added"][0]["title"], "Clay");
    let (code, came) = cli.run(&["feed", "refresh"]);
    assert_eq!((code, text(&came["failed"][0]["code"])), (1, "net.private"), "nobody typed the list's host");
    assert_eq!(cli.done(&["feed", "every", "0"]), json!({ "every_minutes": 0 }));
}

#[test]
fn items_are_listed_read_kept_and_passed_over() {
    let (cli, site) = (Cli::new(), site());
    let feed = cli.done(&["feed", "add", &format!("{site}/feed")])["added"][0]["feed"].clone();
    let wire = cli.done(&["wire", "--feed", text(&feed), "--state", "unread"]);
    assert_eq!((&wire["total"], &wire["items"][0]["title"]), (&json!(2), &json!("Clay & rain")));
    let ids: Vec<&str> = (0..2).map(|at| text(&wire["items"][at]["item"])).collect();
    assert_eq!(cli.done(&["wire", "show", ids[0]])["item"]["summary"], "Wet clay");
    cli.done(&["wire", "pass", ids[0]]);
    let kept = cli.done(&["wire", "keep", ids[1]]);
    assert_eq!(count(&kept["clippings"]), 1);
    let counts = &cli.done(&["wire", "--query", "fire"])["counts"];
    assert_eq!(counts, &json!({ "all": 1, "unread": 0, "kept": 1, "passed": 0 }));
    cli.done(&["wire", "read", ids[0]]);
    assert_eq!(cli.done(&["wire", "--state", "passed"])["total"], 0);
    cli.done(&["wire", "unread", ids[0]]);
    assert_eq!(cli.done(&["wire", "--state", "unread"])["total"], 1);
    assert_eq!(cli.done(&["undo"])["label"], "Keep “The yearly fire”");
    assert_eq!(cli.refused(2, &["wire", "keep"]), "cli.wrong_use");
}

#[test]
fn a_page_is_kept_changed_drafted_from_and_let_go() {
    let (cli, site) = (Cli::new(), site());
    let clipped = cli.done(&["clip", &format!("{site}/fire?utm_source=mail")]);
    assert_eq!((&clipped["title"], &clipped["known"]), (&json!("The yearly fire"), &json!(false)));
    let id = text(&clipped["clipping"]).to_owned();
    cli.done(&["clipping", "set", &id, "--title", "Fire", "--note", "For Sunday"]);
    let shown = cli.done(&["clipping", "show", &id]);
    assert_eq!(
        (&shown["clipping"]["title"], &shown["clipping"]["note"]),
        (&json!("Fire"), &json!("For Sunday"))
    );
    assert_eq!(shown["clipping"]["address"], format!("{site}/fire"));
    assert_eq!(cli.done(&["show", &id]), shown);
    let list = cli.done(&["clippings", "--query", "opinion"]);
    assert_eq!((&list["total"], &list["clippings"][0]["author"]), (&json!(1), &json!("Runa Feldt")));
    let article = cli.done(&["clipping", "draft", &id])["article"].clone();
    let article = cli.done(&["show", text(&article)]);
    assert_eq!(
        (&article["article"]["headline"], &article["article"]["status"]),
        (&json!("Fire"), &json!("idea"))
    );
    assert_eq!(cli.done(&["clippings"])["clippings"][0]["ran"][0]["text"], "Taken in as an article");
    assert_eq!(cli.done(&["clipping", "remove", &id]), json!({ "clippings": [id] }));
    assert_eq!(cli.refused(1, &["clipping", "show", &id]), "clipping.not_found");
    assert_eq!(cli.refused(2, &["clipping", "set", &id]), "cli.wrong_use");
}

#[test]
fn a_typed_address_may_be_private_and_where_it_leads_may_not() {
    let (cli, site) = (Cli::new(), site());
    assert_eq!(cli.refused(1, &["clip", &format!("{site}/inside")]), "net.private");
    assert_eq!(cli.refused(1, &["clip", "file:///etc/passwd"]), "net.not_an_address");
    let (code, kept) = cli.run(&["clip", &format!("{site}/gone")]);
    assert_eq!(
        (code, count(&kept["notes"])),
        (1, 1),
        "its address is kept, and why it can't be read is said"
    );
}

#[test]
fn an_import_keeps_the_pages_among_the_files() {
    let (cli, site) = (Cli::new(), site());
    let draft = cli.file("draft.md", "# Kiln opens on Sunday\n\nIt is warm.\n");
    let (fire, inside) = (format!("{site}/fire"), format!("{site}/inside"));
    let (code, report) = cli.run(&["import", &fire, &draft, &inside]);
    assert_eq!(code, 1);
    assert_eq!(report["imported"][0]["headline"], "Kiln opens on Sunday");
    let clipping = &report["clippings"][0];
    assert_eq!((&clipping["title"], &clipping["path"]), (&json!("The yearly fire"), &json!(fire)));
    assert_eq!((count(&report["failed"]), text(&report["failed"][0]["code"])), (1, "net.private"));
    assert_eq!(cli.done(&["import", &fire])["clippings"][0]["known"], true);
}
