//! Lists of feeds, as feed readers give them to each other.

use crate::IntakeError;
use crate::web::{absolute, declared_in_xml, one_line, text_of};
use quick_xml::escape::unescape;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use quick_xml::{Reader, Writer};

/// A feed in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListedFeed {
    /// Where it is.
    pub address: String,
    /// What the list calls it.
    pub title: String,
    /// The site it belongs to; empty where the list names none.
    pub site: String,
}

/// The feeds that an OPML file lists, in its order, each once. Folders are looked into.
///
/// # Errors
/// `intake.no_feed_list` for what is no OPML or lists no feed.
pub fn read_opml(bytes: &[u8]) -> Result<Vec<ListedFeed>, IntakeError> {
    let text = text_of(bytes, "", declared_in_xml);
    let mut reader = Reader::from_str(&text);
    reader.config_mut().check_end_names = false;
    let mut found: Vec<ListedFeed> = Vec::new();
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag) | Event::Empty(tag))
                if tag.name().as_ref().eq_ignore_ascii_case("outline") =>
            {
                let feed = listed(&tag);
                if !feed.address.is_empty() && !found.iter().any(|one| one.address == feed.address) {
                    found.push(feed);
                }
            }
            Ok(Event::Eof) => break,
            Ok(_) => {}
            // What was read before the break is worth having; a file with nothing before it is refused below.
            Err(_) => break,
        }
    }
    if found.is_empty() { Err(IntakeError::NoFeedList) } else { Ok(found) }
}

fn listed(tag: &BytesStart<'_>) -> ListedFeed {
    let mut feed = ListedFeed::default();
    let mut text = String::new();
    for attribute in tag.html_attributes().with_checks(false).flatten() {
        let raw = attribute.value.into_owned();
        let value = unescape(&raw).map_or(raw.clone(), |value| value.into_owned());
        match attribute.key.as_ref().to_ascii_lowercase().as_str() {
            "xmlurl" => {
                feed.address = absolute(&value.replace("feed://", "https://"), None).unwrap_or_default()
            }
            "htmlurl" => feed.site = absolute(&value, None).unwrap_or_default(),
            "title" => feed.title = one_line(&value),
            "text" => text = one_line(&value),
            _ => {}
        }
    }
    if feed.title.is_empty() {
        feed.title = text;
    }
    feed
}

/// An OPML file that lists feeds. `title` names the list.
pub fn opml(title: &str, feeds: &[ListedFeed]) -> String {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
    let mut events = vec![
        Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)),
        Event::Start(BytesStart::new("opml").with_attributes([("version", "2.0")])),
        Event::Start(BytesStart::new("head")),
        Event::Start(BytesStart::new("title")),
        Event::Text(BytesText::new(title)),
        Event::End(BytesEnd::new("title")),
        Event::End(BytesEnd::new("head")),
        Event::Start(BytesStart::new("body")),
    ];
    for feed in feeds {
        let mut outline = BytesStart::new("outline").with_attributes([
            ("type", "rss"),
            ("text", feed.title.as_str()),
            ("title", feed.title.as_str()),
            ("xmlUrl", feed.address.as_str()),
        ]);
        if !feed.site.is_empty() {
            outline.push_attribute(("htmlUrl", feed.site.as_str()));
        }
        events.push(Event::Empty(outline));
    }
    events.extend([Event::End(BytesEnd::new("body")), Event::End(BytesEnd::new("opml"))]);
    for event in events {
        writer.write_event(event).expect("a list in memory takes what is written");
    }
    let mut text = String::from_utf8(writer.into_inner()).expect("what is written of strings is UTF-8");
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let feeds = [
            ListedFeed {
                address: "https://kiln.example/feed?a=1&b=2".into(),
                title: "Clay & “Fire” <weekly>".into(),
                site: "https://kiln.example/".into(),
            },
            ListedFeed {
                address: "https://tea.example/atom.xml".into(),
                title: "春茶".into(),
                ..Default::default()
            },
        ];
        let text = opml("The Weekly Proof", &feeds);
        assert_eq!(read_opml(text.as_bytes()).expect("a list"), feeds);
    }

    #[test]
    fn folders_are_looked_into_and_what_is_no_feed_is_passed_over() {
        let text = r#"<opml><body><outline text="Trade">
            <outline text="Kiln" xmlUrl="https://kiln.example/feed" htmlUrl="javascript:alert(1)"/>
            <outline text="Again" xmlurl="https://kiln.example/feed"/>
            <outline text="File" xmlUrl="file:///etc/passwd"/></outline>
            <outline title="Tea" XMLURL='feed://tea.example/rss'></body>"#;
        let found = read_opml(text.as_bytes()).expect("a list");
        let addresses: Vec<&str> = found.iter().map(|feed| feed.address.as_str()).collect();
        assert_eq!(addresses, ["https://kiln.example/feed", "https://tea.example/rss"]);
        assert_eq!((found[0].title.as_str(), found[0].site.as_str()), ("Kiln", ""));
        for nothing in ["", "hello", "<opml><body/></opml>", "<html><p>a page"] {
            assert_eq!(read_opml(nothing.as_bytes()).expect_err("no list").code(), "intake.no_feed_list");
        }
    }
}
