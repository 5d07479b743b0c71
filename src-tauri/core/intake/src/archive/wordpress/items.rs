//! The items of an export, as its XML has them.

use super::host;
use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};

/// The elements of an item that are kept.
const FIELDS: &[&str] = &[
    "title",
    "link",
    "pubDate",
    "dc:creator",
    "content:encoded",
    "excerpt:encoded",
    "wp:post_id",
    "wp:post_date",
    "wp:post_date_gmt",
    "wp:status",
    "wp:post_name",
    "wp:post_type",
    "wp:post_password",
    "wp:attachment_url",
];

/// The keys of meta data that are kept; others hold what plugins remember, megabytes of it.
const META: &[&str] = &[
    "_thumbnail_id",
    "_wp_attachment_image_alt",
    "_media_credit",
    "_navis_media_credit_org",
    "wps_subtitle",
    "newspack_post_subtitle",
    "_subtitle",
];

/// What an export holds.
#[derive(Debug, Default)]
pub(super) struct Site {
    /// Whose login → by what name they are shown.
    pub authors: Vec<(String, String)>,
    /// Posts, pages, pictures and all else.
    pub items: Vec<Item>,
    /// The site’s host.
    pub host: String,
    /// The tag of its language.
    pub language: String,
    /// Why the file could not be read to its end.
    pub broken: Option<String>,
}

/// One item.
#[derive(Clone, Debug, Default)]
pub(super) struct Item {
    fields: Vec<(&'static str, String)>,
    meta: Vec<(&'static str, String)>,
    /// Categories, tags, authors.
    pub terms: Vec<Term>,
    /// How many comments readers left.
    pub comments: usize,
}

/// A category, a tag, or whatever else items are filed under.
#[derive(Clone, Debug, Default)]
pub(super) struct Term {
    /// Of what kind it is.
    pub domain: String,
    /// Its name in addresses.
    pub nicename: String,
    /// Its name.
    pub name: String,
}

impl Item {
    /// The text of an element; empty where there is none.
    pub(super) fn get(&self, name: &str) -> &str {
        find(&self.fields, name)
    }

    /// A value of the meta data; empty where there is none.
    pub(super) fn meta(&self, key: &str) -> &str {
        find(&self.meta, key)
    }
}

fn find<'a>(list: &'a [(&'static str, String)], name: &str) -> &'a str {
    list.iter().find(|(known, _)| *known == name).map_or("", |(_, text)| text.as_str())
}

/// Reads an export as far as it can be read.
pub(super) fn read(text: &str) -> Site {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    let mut reading = Reading::default();
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => break,
            Ok(event) => reading.take(event),
            Err(error) => {
                let line =
                    text[..(reader.error_position() as usize).min(text.len())].matches('\n').count() + 1;
                reading.site.broken = Some(format!("line {line} is no XML ({error})"));
                break;
            }
        }
    }
    if reading.item.is_some() && reading.site.broken.is_none() {
        reading.site.broken = Some("it ends in the middle of a post".into());
    }
    reading.site
}

#[derive(Default)]
struct Reading {
    site: Site,
    item: Option<Item>,
    term: Term,
    author: (String, String),
    meta_key: String,
    /// The words of the innermost element so far.
    words: String,
    /// Inside readers’ comments, whose elements have names of their own that mean nothing here.
    in_comment: bool,
}

impl Reading {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(start) => self.open(&start),
            Event::Empty(start) => {
                self.open(&start);
                self.close(start.name().as_ref());
            }
            Event::End(end) => self.close(end.name().as_ref()),
            Event::Text(words) => self.words.push_str(&words.xml10_content()),
            Event::CData(words) => self.words.push_str(&words),
            Event::GeneralRef(name) => match (name.resolve_char_ref(), resolve_predefined_entity(&name)) {
                (Ok(Some(c)), _) => self.words.push(c),
                (_, Some(known)) => self.words.push_str(known),
                _ => self.words.push_str(&format!("&{};", &*name)),
            },
            _ => {}
        }
    }

    fn open(&mut self, start: &BytesStart<'_>) {
        self.words.clear();
        match start.name().as_ref() {
            "item" => self.item = Some(Item::default()),
            "wp:comment" => self.in_comment = true,
            "wp:author" => self.author = Default::default(),
            "category" => {
                let value = |name| {
                    let found = start.try_get_attribute(name).ok().flatten();
                    found
                        .and_then(|value| value.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok())
                        .unwrap_or_default()
                        .into_owned()
                };
                self.term =
                    Term { domain: value("domain"), nicename: value("nicename"), name: String::new() };
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        let words = std::mem::take(&mut self.words);
        match (name, &mut self.item) {
            ("item", item) => self.site.items.extend(item.take()),
            ("wp:comment", Some(item)) => {
                self.in_comment = false;
                item.comments += 1;
            }
            (_, Some(_)) if self.in_comment => {}
            ("category", Some(item)) => {
                item.terms.push(Term { name: words, ..std::mem::take(&mut self.term) })
            }
            ("wp:meta_key", Some(_)) => self.meta_key = words,
            ("wp:meta_value", Some(item)) => {
                let known = META.iter().find(|known| **known == self.meta_key);
                item.meta.extend(known.map(|known| (*known, words)));
            }
            (name, Some(item)) => {
                let known = FIELDS.iter().find(|known| **known == name);
                item.fields.extend(known.map(|known| (*known, words)));
            }
            ("wp:author_login", None) => self.author.0 = words,
            ("wp:author_display_name", None) => self.author.1 = words,
            ("wp:author", None) => self.site.authors.push(std::mem::take(&mut self.author)),
            ("language", None) => self.site.language = words,
            ("link" | "wp:base_blog_url", None) if self.site.host.is_empty() => self.site.host = host(&words),
            _ => {}
        }
    }
}
