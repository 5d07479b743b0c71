//! The finished issue: previewed, exported, the same bytes each time.

use desk::contract::*;
use desk::{Desk, Origin};
use std::fs;
use std::path::Path;
use tests::library::text_of;

fn sample() -> (tempfile::TempDir, Desk, model::IssueId) {
    let folder = tempfile::tempdir().expect("a folder");
    let library = folder.path().join("The Weekly Proof");
    desk::sample::create(&library).expect("the sample can be made");
    let desk = Desk::open(&library, Origin::Cli).expect("the sample can be opened");
    let issues = desk::issue::list(&desk, Nothing {}).expect("a list").issues;
    let issue = issues.iter().find(|issue| issue.number == 42).expect("No. 42 is in the sample").issue;
    (folder, desk, issue)
}

fn export(desk: &Desk, issue: model::IssueId, format: ExportFormat, to: &Path) -> Exported {
    let target = MailTarget::default();
    desk::mail::export(desk, IssueExport { issue, format, to: text_of(to), target }).expect("it is written")
}

#[test]
fn the_sample_holds_what_the_readme_promises() {
    let (_folder, desk, issue) = sample();
    let list =
        desk::article::list(&desk, ArticleQuery { limit: 100, ..ArticleQuery::default() }).expect("a list");
    let languages =
        |primary: &str| list.articles.iter().filter(|card| card.language.primary() == primary).count();
    assert!(list.total >= 12);
    assert_eq!(languages("zh"), 2);
    assert_eq!(languages("ar"), 1);
    let pictures =
        desk::picture::list(&desk, IllustrationQuery { limit: 100, ..IllustrationQuery::default() });
    let pictures = pictures.expect("a list");
    assert!(pictures.all >= 8);
    assert!(pictures.needs_credit < pictures.all / 2);
    let nothing = UndoState { undo: None, redo: None };
    assert_eq!(desk::history::state(&desk, Nothing {}).expect("a state"), nothing);
    let board = desk::issue::board(&desk, IssueRef { issue }).expect("a board");
    assert!(board.slots.len() > 5);
    assert!(board.size.bytes < board.size.clip_bytes / 2);
}

#[test]
fn the_preview_is_the_export_byte_for_byte_and_twice_the_same() {
    let (folder, desk, issue) = sample();
    let previewed = desk.served(&format!("mail/{issue}/issue.html")).expect("the preview is served").bytes;
    for name in ["once.html", "twice.html"] {
        let to = folder.path().join(name);
        export(&desk, issue, ExportFormat::Email, &to);
        assert!(fs::read(&to).expect("written") == previewed, "{name} differs from the preview");
    }
    let clipboard =
        desk::mail::html(&desk, MailFor { issue, target: MailTarget::default() }).expect("it renders");
    assert!(clipboard.html.into_bytes() == previewed);
    let text = folder.path().join("issue.txt");
    export(&desk, issue, ExportFormat::Text, &text);
    let view = desk::mail::view(&desk, IssueRef { issue }).expect("a view");
    assert_eq!(fs::read_to_string(text).expect("written"), view.text);
}

#[test]
fn a_folder_holds_every_picture_that_the_mail_refers_to_at_both_densities() {
    let (folder, desk, issue) = sample();
    let to = folder.path().join("issue 42");
    let exported = export(&desk, issue, ExportFormat::Folder, &to);
    let html = fs::read_to_string(to.join("issue.html")).expect("written");
    let files: Vec<String> = fs::read_dir(to.join("images"))
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(files.len() + 2, exported.files);
    let sources: Vec<&str> =
        html.split("src=\"images/").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(sources.len() >= 3, "{sources:?}");
    for source in &sources {
        assert!(files.iter().any(|file| file == source), "{source} is not in the folder");
        let served = desk.served(&format!("mail/{issue}/images/{source}")).expect("the preview shows it");
        assert!(fs::read(to.join("images").join(source)).expect("written") == served.bytes);
    }
    // Each use lies there a second time, at half the width.
    assert!(files.len() >= 2 * sources.iter().collect::<std::collections::BTreeSet<_>>().len());
}

#[test]
fn an_export_is_the_old_one_or_the_new_one_and_names_why_it_was_refused() {
    let (folder, desk, issue) = sample();
    let nowhere = folder.path().join("no such folder").join("issue.html");
    let target = MailTarget::default();
    let wanted = IssueExport { issue, format: ExportFormat::Email, to: text_of(&nowhere), target };
    let refused = desk::mail::export(&desk, wanted).expect_err("there is no folder");
    assert_eq!(refused.code(), "file.cannot_write");

    let pictures = folder.path().join("The Weekly Proof").join("pictures");
    for entry in fs::read_dir(&pictures).expect("a folder") {
        fs::remove_file(entry.expect("an entry").path()).expect("removed");
    }
    fs::remove_dir_all(folder.path().join("The Weekly Proof").join("cache")).ok();
    let to = folder.path().join("export");
    let target = MailTarget::default();
    let wanted = IssueExport { issue, format: ExportFormat::Folder, to: text_of(&to), target };
    let refused = desk::mail::export(&desk, wanted).expect_err("the originals are gone");
    assert_eq!(refused.code(), "picture.original_missing");
    assert!(!to.exists(), "a refused export leaves nothing behind");
}

#[test]
fn a_platform_gets_its_own_tags_and_another_is_refused() {
    let (_folder, desk, issue) = sample();
    let html = |platform: &str| {
        let target = MailTarget { platform: Some(platform.into()), pictures_at: None };
        desk::mail::html(&desk, MailFor { issue, target })
    };
    assert!(html("mailchimp").expect("it renders").html.contains("*|UNSUB|*"));
    assert!(html("listmonk").expect("it renders").html.contains("{{ UnsubscribeURL }}"));
    assert_eq!(html("pigeon post").expect_err("there is none").code(), "platform.not_found");
}

#[test]
fn pictures_can_lie_at_an_address() {
    let (_folder, desk, issue) = sample();
    let html = |at: &str| {
        let target = MailTarget { platform: None, pictures_at: Some(at.into()) };
        desk::mail::html(&desk, MailFor { issue, target })
    };
    let mail = html("https://pictures.example/42/").expect("it renders").html;
    assert!(mail.contains("src=\"https://pictures.example/42/") && !mail.contains("src=\"images/"));
    for bad in ["not an address", "file:///tmp", "javascript:alert(1)"] {
        assert!(html(bad).is_err(), "{bad}");
    }
}

#[test]
fn nothing_else_is_served() {
    let (_folder, desk, issue) = sample();
    for path in [
        "",
        "library.db",
        "../library.db",
        "thumbnail/../library.db",
        "thumbnail/no-id",
        "mail/no-id/issue.html",
        &format!("mail/{issue}/images/../../library.db"),
        &format!("mail/{issue}/images/none.jpg"),
        &format!("mail/{issue}/other.html"),
    ] {
        assert!(desk.served(path).is_err(), "{path}");
    }
}
