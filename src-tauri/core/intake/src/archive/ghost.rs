//! The JSON export of Ghost (Settings → Import/Export), of every version since 0.4.
//!
//! Tables stand in `db[0].data`. The text is taken from `html`; where a post has none, from `lexical` or `mobiledoc`.
//! Ghost puts `__GHOST_URL__` where its own address belongs and does not say that address anywhere.

use super::dates::moment;
use super::lexical;
use super::loose::{MaybeRow, Row, Rows};
use super::{Filed, Post, PostPicture, SentAs, Text, first_of, json};
use crate::IntakeError;
use model::Status;
use serde::Deserialize;
use std::collections::HashMap;

/// What stands for the site’s own address.
const OWN_ADDRESS: &str = "__GHOST_URL__";

/// What the file is called when it can’t be read.
pub(crate) const NAME: &str = "Ghost export";

#[derive(Deserialize)]
struct Root {
    #[serde(default)]
    db: Vec<Export>,
    #[serde(default)]
    meta: MaybeRow,
    data: Option<Tables>,
}

#[derive(Deserialize)]
struct Export {
    #[serde(default)]
    meta: MaybeRow,
    data: Option<Tables>,
}

#[derive(Deserialize)]
struct Tables {
    #[serde(default)]
    posts: Rows,
    #[serde(default)]
    posts_meta: Rows,
    #[serde(default)]
    tags: Rows,
    #[serde(default)]
    posts_tags: Rows,
    #[serde(default)]
    users: Rows,
    #[serde(default)]
    posts_authors: Rows,
    #[serde(default)]
    emails: Rows,
    #[serde(default)]
    settings: Rows,
}

/// Whether a JSON text is such an export, by its beginning and its tables.
pub(crate) fn is_one(text: &str) -> bool {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    start.starts_with('{') && text.contains("\"posts\"") && text.contains("\"data\"")
}

/// Every post of an export.
///
/// # Errors
/// `intake.export_broken`
pub(crate) fn posts(text: &str) -> Result<Vec<Filed>, IntakeError> {
    let root: Root = json::read(text, NAME)?;
    let mut exports = root.db.into_iter().chain([Export { meta: root.meta, data: root.data }]);
    let found = exports.find_map(|export| Some((export.meta.0.unwrap_or_default(), export.data?)));
    let no_tables = || IntakeError::ExportBroken { what: NAME, problem: "it holds no posts".into() };
    let (meta, mut tables) = found.ok_or_else(no_tables)?;
    let rows = std::mem::take(&mut tables.posts.0);
    let known = Known { groups_mean_sent: meta.get("version").starts_with("4."), ..Known::of(tables) };
    Ok(rows.into_iter().enumerate().map(|(index, row)| filed(index, row, &known)).collect())
}

fn filed(index: usize, row: Option<Row>, known: &Known) -> Filed {
    let place = format!("post {}", index + 1);
    let Some(row) = row else {
        let problem = IntakeError::PostBroken { problem: "it is no post at all".into() };
        return Filed { name: place, post: Err(problem) };
    };
    let name = first_of(&[row.get("slug"), row.get("title"), &place]).to_owned();
    Filed { name, post: Ok(known.post(row)) }
}

/// What the other tables say of posts, by the post’s id.
struct Known {
    meta: HashMap<String, Row>,
    tags: HashMap<String, Vec<String>>,
    authors: HashMap<String, Vec<String>>,
    users: HashMap<String, String>,
    mails: HashMap<String, Row>,
    language: String,
    /// Whether a group of readers in a post means that it was mailed to them, as it did in version 4 only.
    groups_mean_sent: bool,
}

impl Known {
    fn of(tables: Tables) -> Self {
        let users = named(tables.users);
        let tags = named(tables.tags);
        let settings = tables.settings.0.into_iter().flatten();
        let mut language = settings.filter(|row| matches!(row.get("key"), "locale" | "lang"));
        Known {
            meta: by_post(tables.posts_meta),
            tags: joined(tables.posts_tags, "tag_id", &tags),
            authors: joined(tables.posts_authors, "author_id", &users),
            mails: by_post(tables.emails),
            language: language.next().map(|mut row| row.take("value")).unwrap_or_default(),
            groups_mean_sent: false,
            users,
        }
    }

    fn post(&self, mut row: Row) -> Post {
        let id = row.get("id").to_owned();
        let empty = Row::default();
        let meta = self.meta.get(&id).unwrap_or(&empty);
        let published_at_ms = moment(row.get("published_at"));
        let sent = self.sent(&row, meta, published_at_ms);
        let (internal, tags): (Vec<String>, Vec<String>) =
            self.tags.get(&id).cloned().unwrap_or_default().into_iter().partition(|tag| tag.starts_with('#'));
        let mut remarks = Vec::new();
        if row.says_yes("page") || row.get("type") == "page" {
            remarks.push("It is a page there, not a post.".into());
        }
        if !internal.is_empty() {
            remarks.push(format!("Internal tags, not taken over: {}", internal.join(", ")));
        }
        if matches!(row.get("visibility"), "paid" | "members") {
            remarks.push(format!("It is for {} only there.", readers(row.get("visibility"))));
        }
        let author = || self.users.get(row.get("author_id")).cloned().into_iter().collect();
        Post {
            origin: origin(&row),
            authors: self.authors.get(&id).cloned().unwrap_or_else(author),
            tags,
            language: first_of(&[row.get("locale"), &self.language]).to_owned(),
            status: status(row.get("status")),
            published_at_ms,
            link: row.take("canonical_url").replace(OWN_ADDRESS, ""),
            picture: picture(&row, meta),
            sent,
            remarks,
            dek: row.take("custom_excerpt"),
            slug: row.take("slug"),
            title: row.take("title"),
            short: String::new(),
            base: String::new(),
            text: text(row),
        }
    }

    /// Whether a post went out by mail: Ghost keeps the mail, or names the newsletter that it was for, or says in its
    /// status that it was mailed only. Before version 5 it named a group of readers instead.
    fn sent(&self, row: &Row, meta: &Row, published_at_ms: Option<i64>) -> Option<SentAs> {
        let mail = self.mails.get(row.get("id"));
        let mailed = mail.is_some_and(|mail| !matches!(mail.get("status"), "failed"));
        let out = matches!(row.get("status"), "published" | "sent");
        let to_newsletter = !row.get("newsletter_id").is_empty();
        let to_group = self.groups_mean_sent && !matches!(row.get("email_recipient_filter"), "" | "none");
        let went = row.get("status") == "sent"
            || (out && (mailed || to_newsletter || to_group || row.says_yes("send_email_when_published")));
        let at_ms = mail.and_then(|mail| moment(mail.get("submitted_at"))).or(published_at_ms)?;
        let subject = first_of(&[mail.map_or("", |mail| mail.get("subject")), meta.get("email_subject")]);
        went.then(|| SentAs { at_ms, subject: subject.to_owned(), ..SentAs::default() })
    }
}

fn readers(visibility: &str) -> &'static str {
    if visibility == "paid" { "paying readers" } else { "members" }
}

fn origin(row: &Row) -> String {
    // Ids of early versions count from one; the uuid stays the same when a site moves.
    format!("ghost:{}", first_of(&[row.get("uuid"), row.get("id"), row.get("slug")]))
}

fn status(said: &str) -> Option<Status> {
    Some(match said {
        "published" | "sent" => Status::Published,
        "scheduled" => Status::Ready,
        _ => Status::Draft,
    })
}

fn picture(row: &Row, meta: &Row) -> Option<PostPicture> {
    let named = first_of(&[row.get("feature_image"), row.get("image")]);
    let picture = PostPicture::named(&own_files(named))?;
    let or_meta = |key| first_of(&[meta.get(key), row.get(key)]).to_owned();
    Some(PostPicture {
        alt: or_meta("feature_image_alt"),
        caption: or_meta("feature_image_caption"),
        ..picture
    })
}

fn text(mut row: Row) -> Text {
    let html = row.take("html");
    if !html.trim().is_empty() {
        return Text::Html(own_files(&html));
    }
    let kept = [lexical::html(row.get("lexical")), lexical::html_of_mobiledoc(row.get("mobiledoc"))];
    Text::Html(kept.into_iter().flatten().map(|html| own_files(&html)).next().unwrap_or_default())
}

/// The site’s own files are looked for beside the export. Its address is not known, so links within it lead nowhere and
/// are reported.
fn own_files(text: &str) -> String {
    text.replace(&format!("{OWN_ADDRESS}/content/"), "content/").replace(OWN_ADDRESS, "")
}

fn named(rows: Rows) -> HashMap<String, String> {
    let rows = rows.0.into_iter().flatten();
    rows.map(|mut row| (row.take("id"), row.take("name"))).filter(|(_, name)| !name.is_empty()).collect()
}

fn by_post(rows: Rows) -> HashMap<String, Row> {
    rows.0.into_iter().flatten().map(|row| (row.get("post_id").to_owned(), row)).collect()
}

/// For each post the names that a table between two joins to it, in its order.
fn joined(rows: Rows, key: &str, names: &HashMap<String, String>) -> HashMap<String, Vec<String>> {
    let mut rows: Vec<Row> = rows.0.into_iter().flatten().collect();
    rows.sort_by_key(|row| row.get("sort_order").parse::<i64>().unwrap_or(0));
    let mut joined: HashMap<String, Vec<String>> = HashMap::new();
    for row in rows {
        if let Some(name) = names.get(row.get(key)) {
            joined.entry(row.get("post_id").to_owned()).or_default().push(name.clone());
        }
    }
    joined
}
