//! The export of Buttondown (Settings → Exports): a zip of `emails.csv` or `emails.json`, and `emails/<slug>.md`.
//!
//! A mail is Markdown, or HTML where it was written in the “fancy” editor, which a comment at its head says. Its running
//! number is `secondary_id`.

use super::csv_rows::{columns, rows};
use super::dates::moment;
use super::loose::{Row, Rows};
use super::{Filed, Post, PostPicture, SentAs, Text, first_of, json};
use crate::IntakeError;
use model::Status;

/// What the archive is called when it can’t be read.
pub(crate) const NAME: &str = "Buttondown export";

/// The columns that are read.
const COLUMNS: &[&str] = &[
    "id",
    "secondary_id",
    "subject",
    "publish_date",
    "source",
    "slug",
    "status",
    "email_type",
    "description",
    "image",
    "canonical_url",
    "absolute_url",
    "body",
];

/// Whether a table has the columns of `emails.csv`.
pub(crate) fn is_one(table: &str) -> bool {
    let names = columns(table);
    ["id", "subject", "publish_date"].iter().all(|name| names.iter().any(|known| known == name))
}

/// Every mail that `emails.csv` names. `text_of` gives a file of the archive by its name.
pub(crate) fn mails_of_table(
    table: &str,
    text_of: &mut dyn FnMut(&str) -> Option<Result<String, IntakeError>>,
) -> Vec<Filed> {
    let names = columns(table);
    let mut all = Vec::new();
    for values in rows(table, &names) {
        let mut row = Row::default();
        COLUMNS.iter().for_each(|name| row.set(name, values.get(name).to_owned()));
        all.extend(mail(row, text_of));
    }
    all
}

/// Every mail that `emails.json` names.
///
/// # Errors
/// `intake.archive_broken`
pub(crate) fn mails(
    list: &str,
    text_of: &mut dyn FnMut(&str) -> Option<Result<String, IntakeError>>,
) -> Result<Vec<Filed>, IntakeError> {
    let Rows(list) = json::read(list, NAME)?;
    Ok(list.into_iter().flatten().filter_map(|row| mail(row, text_of)).collect())
}

fn mail(mut row: Row, text_of: &mut dyn FnMut(&str) -> Option<Result<String, IntakeError>>) -> Option<Filed> {
    let key = first_of(&[row.get("slug"), row.get("id")]).to_owned();
    if key.is_empty() {
        return None;
    }
    let name = format!("emails/{key}.md");
    let body = match text_of(&name) {
        Some(Err(error)) => return Some(Filed { name, post: Err(error) }),
        Some(Ok(body)) => body,
        None => row.take("body"),
    };
    let at_ms = moment(row.get("publish_date"));
    let draft =
        matches!(row.get("status"), "draft" | "scheduled" | "about_to_send" | "paused" | "managed_by_rss");
    let sent = at_ms.filter(|_| !draft).map(|at_ms| SentAs {
        at_ms,
        subject: String::new(),
        preheader: row.get("description").to_owned(),
        number: row.get("secondary_id").parse().ok().filter(|number| *number > 0),
    });
    let mut remarks = Vec::new();
    if matches!(row.get("email_type"), "premium" | "private") {
        remarks.push("It was not for every reader there.".into());
    }
    let post = Post {
        origin: format!("buttondown:{}", row.get("id")),
        link: first_of(&[row.get("canonical_url"), row.get("absolute_url")]).to_owned(),
        dek: row.take("description"),
        text: text(&body),
        status: Some(if sent.is_some() { Status::Published } else { Status::Draft }),
        published_at_ms: at_ms.filter(|_| sent.is_some()),
        slug: row.take("slug"),
        picture: PostPicture::named(row.get("image")),
        title: row.take("subject"),
        sent,
        remarks,
        ..Post::default()
    };
    Some(Filed { name, post: Ok(post) })
}

/// The text without the comment that names its editor.
fn text(body: &str) -> Text {
    let body = body.trim_start_matches('\u{feff}').trim_start();
    let marked = body.strip_prefix("<!--").and_then(|rest| rest.split_once("-->"));
    let (editor, body) = match marked {
        Some((said, body)) if said.contains("buttondown-editor-mode") => (said, body.trim_start()),
        _ => ("", body),
    };
    let is_html = editor.contains("fancy") || (body.starts_with('<') && !body.starts_with("<http"));
    if is_html { Text::Html(body.to_owned()) } else { Text::Markdown(body.to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "id,secondary_id,subject,publish_date,source,slug\n\
        a-1,1,Plain,2023-01-02 16:55:00+00:00,app,plain\n\
        a-2,2,Fancy,2023-01-05 13:00:00+00:00,app,fancy\n";

    #[test]
    fn a_mail_is_markdown_unless_its_editor_was_fancy() {
        assert!(is_one(TABLE));
        let files = |name: &str| match name {
            "emails/plain.md" => Some(Ok("<!-- buttondown-editor-mode: plaintext -->\n# Tide\n".to_owned())),
            "emails/fancy.md" => Some(Ok("<!-- buttondown-editor-mode: fancy --><h2>Tide</h2>".to_owned())),
            _ => None,
        };
        let mails: Vec<Post> = mails_of_table(TABLE, &mut { files })
            .into_iter()
            .map(|filed| filed.post.expect("a mail"))
            .collect();
        assert_eq!(mails[0].text, Text::Markdown("# Tide\n".into()));
        assert_eq!(mails[1].text, Text::Html("<h2>Tide</h2>".into()));
        assert_eq!(mails[1].sent.as_ref().and_then(|sent| sent.number), Some(2));
    }

    #[test]
    fn a_draft_was_not_sent() {
        let list = r#"[{"id":"b","subject":"Later","status":"draft","publish_date":"2024-05-01T10:00:00Z","body":"Text"}, 7]"#;
        let mails = mails(list, &mut |_| None).expect("read");
        let post = mails[0].post.clone().expect("a mail");
        assert_eq!((mails.len(), post.sent, post.status), (1, None, Some(Status::Draft)));
        assert_eq!(post.text, Text::Markdown("Text".into()));
    }
}
