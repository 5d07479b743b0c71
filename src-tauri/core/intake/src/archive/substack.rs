//! The export of Substack (Settings → Exports): a zip of `posts.csv`, `posts/<id>.<slug>.html`, and lists of readers,
//! which are left alone.

use super::csv_rows::{columns, rows};
use super::dates::moment;
use super::markup::words;
use super::{Filed, Post, SentAs, Text};
use crate::IntakeError;
use model::Status;

/// What the archive is called when it can’t be read.
pub(crate) const NAME: &str = "Substack export";

/// Whether a table has the columns of `posts.csv`.
pub(crate) fn is_one(table: &str) -> bool {
    let names = columns(table);
    ["post_id", "is_published", "title"].iter().all(|name| names.iter().any(|known| known == name))
}

/// Every post that `posts.csv` names. `html_of` gives the file of a post by its name in the archive.
pub(crate) fn posts(
    table: &str,
    html_of: &mut dyn FnMut(&str) -> Option<Result<String, IntakeError>>,
) -> Vec<Filed> {
    let names = columns(table);
    let mut filed = Vec::new();
    for row in rows(table, &names) {
        let id = row.get("post_id");
        if id.is_empty() {
            continue;
        }
        let title = words(row.get("title"));
        let name = format!("posts/{id}.html");
        let (number, slug) = id.split_once('.').unwrap_or((id, ""));
        let kind = row.get("type");
        let html = match html_of(&name) {
            Some(Ok(html)) => html,
            Some(Err(error)) => {
                filed.push(Filed { name, post: Err(error) });
                continue;
            }
            // A draft that was never written, or a thread: its title is all there is.
            None => String::new(),
        };
        let published = row.says_yes("is_published");
        let published_at_ms = moment(row.get("post_date")).filter(|_| published);
        let sent = moment(row.get("email_sent_at")).filter(|_| published && kind != "page");
        let mut remarks = Vec::new();
        if matches!(row.get("audience"), "only_paid" | "founding") {
            remarks.push("It is for paying readers only there.".into());
        }
        if kind == "page" {
            remarks.push("It is a page there, not a post.".into());
        } else if !matches!(kind, "" | "newsletter" | "post") {
            remarks.push(format!("It is a {kind} there."));
        }
        if !row.get("podcast_url").is_empty() {
            remarks.push(format!("Its recording: {}", row.get("podcast_url")));
        }
        let post = Post {
            origin: format!("substack:{number}"),
            title,
            dek: words(row.get("subtitle")),
            text: Text::Html(html),
            status: Some(if published { Status::Published } else { Status::Draft }),
            published_at_ms,
            slug: slug.to_owned(),
            sent: sent.map(|at_ms| SentAs { at_ms, ..SentAs::default() }),
            remarks,
            ..Post::default()
        };
        filed.push(Filed { name, post: Ok(post) });
    }
    filed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_post_is_what_its_row_and_its_file_say() {
        let table = "post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle,podcast_url\n\
            71.night-ferry,2023-03-02T08:00:00.000Z,true,2023-03-02T08:00:04.000Z,newsletter,everyone,Night ferry,\"A &#x201C;late&#x201D; boat, again\",\n\
            72.about,2023-03-03T08:00:00.000Z,true,,page,everyone,About,,\n\
            73.later,,false,,newsletter,only_paid,Later,,\n";
        assert!(is_one(table) && !is_one("id,name\n"));
        let filed = posts(table, &mut |name| {
            (name == "posts/71.night-ferry.html").then(|| Ok("<p>It left.</p>".into()))
        });
        let posts: Vec<Post> = filed.into_iter().map(|filed| filed.post.expect("a post")).collect();
        assert_eq!(posts[0].dek, "A “late” boat, again");
        assert_eq!((posts[0].origin.as_str(), posts[0].slug.as_str()), ("substack:71", "night-ferry"));
        assert!(posts[0].sent.is_some() && posts[0].text.as_str().contains("It left."));
        assert!(posts[1].sent.is_none() && posts[1].status == Some(Status::Published));
        assert_eq!((posts[2].status, posts[2].published_at_ms), (Some(Status::Draft), None));
        assert_eq!(posts[2].remarks, ["It is for paying readers only there."]);
    }
}
