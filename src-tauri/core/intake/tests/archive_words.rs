//! No word of a post is lost, of any platform, and none of a mail.

mod support;

use mail_parser::MessageParser;
use pasteup_intake::{Draft, Entry, File, entries};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use support::bag::{everything, no_letter_of};

fn case(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/cases/archives").join(name)
}

fn drafts(name: &str, bytes: &[u8]) -> Vec<Draft> {
    let mut taken: Vec<Entry> = Vec::new();
    entries(&mut File::of_bytes(name, bytes), &mut taken).expect("it is whole");
    taken.into_iter().filter_map(|entry| entry.draft.ok()).collect()
}

/// What stands between tags; comments and shortcodes are none of it.
fn visible(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        out.push_str(before);
        let end = if tag.starts_with("!--") { "-->" } else { ">" };
        rest = tag.split_once(end).map_or("", |(_, rest)| rest);
        out.push(' ');
    }
    out.push_str(rest);
    for entity in ["&amp;", "&lt;", "&gt;", "&nbsp;", "&quot;", "&#8217;"] {
        out = out.replace(entity, " ");
    }
    out
}

fn kept(case: &Path, written: &str, drafts: &[Draft]) {
    assert!(written.split_whitespace().count() >= 10, "{}: there are words", case.display());
    let all: Vec<String> = drafts.iter().map(everything).collect();
    no_letter_of(case, written, &all.join("\n"));
}

#[test]
fn no_letter_of_a_ghost_post_is_lost() {
    let case = case("ghost");
    let bytes = fs::read(case.join("input.json")).expect("the case");
    let export: Value = serde_json::from_slice(&bytes).expect("JSON");
    let posts = export["db"][0]["data"]["posts"].as_array().expect("posts").iter();
    // One that is broken on purpose has no words.
    let html: Vec<String> = posts.filter_map(|post| post["html"].as_str()).map(visible).collect();
    kept(&case, &html.join("\n"), &drafts("ghost.json", &bytes));
}

#[test]
fn no_letter_of_a_substack_or_buttondown_post_is_lost() {
    for (name, posts) in [("substack", "zip/posts"), ("buttondown", "zip/emails")] {
        let case = case(name);
        let files = fs::read_dir(case.join(posts)).expect("its posts");
        let texts: Vec<String> = files
            .map(|file| fs::read_to_string(file.expect("a file").path()).expect("a text"))
            .map(|text| visible(&text))
            .collect();
        let bytes = support::packed(&case.join("zip"), |_| {});
        kept(&case, &texts.join("\n"), &drafts("input.zip", &bytes));
    }
}

#[test]
fn no_letter_of_a_folder_of_markdown_is_lost() {
    let case = case("markdown-folder");
    let bytes = support::packed(&case.join("zip"), |_| {});
    let bodies = ["_posts/2024-05-01-night-ferry.md", "content/letters/ice.md", "content/letters/tides.md"]
        .map(|file| fs::read_to_string(case.join("zip").join(file)).expect("a text"))
        .map(|text| text.split(['-', '+']).next_back().map(str::to_owned).unwrap_or_default());
    kept(&case, &bodies.join("\n"), &drafts("input.zip", &bytes));
}

#[test]
fn no_letter_of_a_wordpress_post_is_lost() {
    let case = case("wordpress");
    let xml = fs::read_to_string(case.join("input.xml")).expect("the case");
    let posts: Vec<String> = xml
        .split("<item>")
        .filter(|item| {
            item.contains("<wp:post_type><![CDATA[post]]>") || item.contains("<wp:post_type><![CDATA[page]]>")
        })
        .filter_map(|item| item.split_once("<content:encoded><![CDATA["))
        .filter_map(|(_, content)| content.split_once("]]>"))
        .map(|(content, _)| visible(&without_shortcodes(content)))
        .collect();
    kept(&case, &posts.join("\n"), &drafts("input.xml", xml.as_bytes()));
}

/// A text without `[caption id="…"]` and what else has attributes or an end in such brackets; `[sic]` is a word.
fn without_shortcodes(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        out.push_str(before);
        match after.split_once(']') {
            Some((code, after)) if code.starts_with('/') || code.contains('=') => rest = after,
            _ => {
                out.push(' ');
                rest = after;
            }
        }
    }
    out + rest
}

#[test]
fn no_letter_of_a_mail_is_lost() {
    for name in ["mail-writer", "mail-plain"] {
        let case = case(name);
        let bytes = fs::read(case.join("input.eml")).expect("the case");
        // A label says what stands behind it, and is no word of that.
        kept(&case, &written(&bytes).replace("Dek: ", ""), &drafts("input.eml", &bytes));
    }
}

/// What a mail program shows of a mail.
fn written(mail: &[u8]) -> String {
    let mail = MessageParser::default().parse(mail).expect("a mail");
    match mail
        .body_html(0)
        .filter(|_| !mail.html_body.is_empty() && mail.html_part(0).is_some_and(|part| part.is_text_html()))
    {
        Some(html) => visible(&html),
        None => mail.body_text(0).unwrap_or_default().into_owned(),
    }
}
