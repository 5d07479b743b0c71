//! The export of WordPress (Tools → Export), “WordPress eXtended RSS”.
//!
//! `items` reads the XML, `shortcodes` and `paragraphs` make HTML of what WordPress keeps in forms of its own,
//! and this file says what is what. Nothing outside the file is read, and entities that it declares stay as written.

mod items;
mod paragraphs;
mod shortcodes;

use super::dates::moment;
use super::markup::words;
use super::{Filed, Post, PostPicture, Text, first_of};
use crate::{IntakeError, credit_of};
use items::{Item, Site};
use model::{Credit, Status};
use shortcodes::Attachments;
use std::collections::BTreeMap;
use url::Url;

/// What the file is called when it can’t be read.
pub(crate) const NAME: &str = "WordPress export";

/// How far into a file its declaration stands.
const HEAD: usize = 8192;

/// Whether a text is such an export, by its beginning.
pub(crate) fn is_one(text: &str) -> bool {
    let head: String = text.chars().take(HEAD).collect();
    head.contains("wordpress.org/export/") || head.contains("wxr_version")
}

/// Every post and page of an export, and what else it holds, counted.
///
/// An export that ends in the middle gives what stands before, and an entry that says so.
///
/// # Errors
/// `intake.export_broken`
pub(crate) fn posts(text: &str) -> Result<Vec<Filed>, IntakeError> {
    let Site { authors, items, host, language, broken } = items::read(text);
    if items.is_empty() {
        let problem = broken.unwrap_or_else(|| "it holds no posts".into());
        return Err(IntakeError::ExportBroken { what: NAME, problem });
    }
    let (attachments, items): (Vec<Item>, Vec<Item>) =
        items.into_iter().partition(|item| item.get("wp:post_type") == "attachment");
    let attachments: Attachments =
        attachments.into_iter().map(|item| (item.get("wp:post_id").to_owned(), item)).collect();
    let mut others: BTreeMap<String, usize> = BTreeMap::new();
    let mut filed = Vec::new();
    for item in items {
        let kind = item.get("wp:post_type");
        if !matches!(kind, "post" | "page" | "") || item.get("wp:status") == "auto-draft" {
            *others.entry(kind.to_owned()).or_default() += 1;
            continue;
        }
        let post = post(&item, &authors, &attachments, &host, &language);
        filed.push(Filed { name: name(&item), post: Ok(post) });
    }
    filed.extend(others.into_iter().map(|(kind, count)| passed_over(&kind, count)));
    if let Some(problem) = broken {
        let error = IntakeError::ExportBroken { what: NAME, problem };
        filed.push(Filed { name: "the rest of the file".into(), post: Err(error) });
    }
    Ok(filed)
}

fn passed_over(kind: &str, count: usize) -> Filed {
    Filed {
        name: format!("{kind} ({count})"),
        post: Err(IntakeError::NoArticles { kind: kind.to_owned(), count }),
    }
}

fn name(item: &Item) -> String {
    first_of(&[item.get("wp:post_name"), item.get("title"), item.get("wp:post_id"), "a post without a name"])
        .to_owned()
}

fn post(
    item: &Item,
    authors: &[(String, String)],
    attachments: &Attachments,
    host: &str,
    language: &str,
) -> Post {
    let dates = ["wp:post_date_gmt", "pubDate", "wp:post_date"];
    let status = status(item.get("wp:status"));
    let done = status == Status::Published;
    let mut remarks = remarks(item);
    let expanded = shortcodes::expanded(item.get("content:encoded"), attachments);
    if !expanded.dropped.is_empty() {
        remarks.push(format!("Shortcodes, left out around their words: {}", expanded.dropped.join(" ")));
    }
    // The editor of blocks writes paragraphs itself, and says so in comments.
    let is_blocks = expanded.html.contains("<!-- wp:");
    let html = if is_blocks { expanded.html } else { paragraphs::of(&expanded.html) };
    let excerpt = words(item.get("excerpt:encoded"));
    let subtitles = ["wps_subtitle", "newspack_post_subtitle", "_subtitle"].map(|key| item.meta(key));
    let subtitle = words(first_of(&subtitles));
    let (dek, short) = if subtitle.is_empty() { (excerpt, String::new()) } else { (subtitle, excerpt) };
    Post {
        origin: format!("wordpress:{host}:{}", item.get("wp:post_id")),
        title: item.get("title").to_owned(),
        dek,
        short,
        text: Text::Html(html),
        authors: bylines(item, authors),
        tags: tags(item),
        language: language.to_owned(),
        status: Some(status),
        published_at_ms: dates
            .into_iter()
            .filter(|_| done || status == Status::Ready)
            .find_map(|key| moment(item.get(key))),
        slug: item.get("wp:post_name").to_owned(),
        link: if done { item.get("link").to_owned() } else { String::new() },
        picture: attachments.get(item.meta("_thumbnail_id")).and_then(picture),
        base: item.get("link").to_owned(),
        sent: None,
        remarks,
    }
}

fn status(said: &str) -> Status {
    match said {
        "publish" | "private" => Status::Published,
        "future" => Status::Ready,
        "pending" => Status::Edit,
        "trash" => Status::Killed,
        _ => Status::Draft,
    }
}

fn remarks(item: &Item) -> Vec<String> {
    let mut remarks = Vec::new();
    if item.get("wp:post_type") == "page" {
        remarks.push("It is a page there, not a post.".into());
    }
    if item.get("wp:status") == "private" || !item.get("wp:post_password").is_empty() {
        remarks.push("It was not open to every reader there.".into());
    }
    match item.comments {
        0 => {}
        1 => remarks.push("One comment of a reader was not taken over.".into()),
        count => remarks.push(format!("{count} comments of readers were not taken over.")),
    }
    remarks
}

/// By the plugin for several authors, else the one who is named in the post; by the names they are shown by.
fn bylines(item: &Item, authors: &[(String, String)]) -> Vec<String> {
    let shown = |login: &str| authors.iter().find(|(known, _)| known == login).map(|(_, name)| name.clone());
    let mut names: Vec<String> = Vec::new();
    for term in item.terms.iter().filter(|term| term.domain == "author") {
        let login = term.nicename.strip_prefix("cap-").unwrap_or(&term.nicename);
        let name = shown(login).unwrap_or_else(|| term.name.clone());
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if names.is_empty() {
        let login = item.get("dc:creator");
        names.extend(shown(login).or_else(|| (!login.is_empty()).then(|| login.to_owned())));
    }
    names
}

fn tags(item: &Item) -> Vec<String> {
    let named = |domain: &'static str| {
        let terms = item.terms.iter().filter(move |term| term.domain == domain);
        terms.filter(|term| term.nicename != "uncategorized").map(|term| words(&term.name))
    };
    named("category").chain(named("post_tag")).collect()
}

/// A picture of the media library, with the credit that the usual plugins for credits keep.
fn picture(attachment: &Item) -> Option<PostPicture> {
    let picture = PostPicture::named(attachment.get("wp:attachment_url"))?;
    let agency = attachment.meta("_navis_media_credit_org");
    let credit = match attachment.meta("_media_credit").trim() {
        "" => None,
        line => Some(credit_of(line).unwrap_or_else(|| Credit {
            by: vec![line.to_owned()],
            via: agency.to_owned(),
            ..Credit::default()
        })),
    };
    let caption = attachment.get("excerpt:encoded").to_owned();
    Some(PostPicture {
        alt: attachment.meta("_wp_attachment_image_alt").to_owned(),
        caption,
        credit,
        ..picture
    })
}

/// The host of an address, for telling sites apart.
fn host(address: &str) -> String {
    Url::parse(address.trim()).ok().and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default()
}
