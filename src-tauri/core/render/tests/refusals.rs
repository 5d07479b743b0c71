//! What can't be printed is refused with a code, a sentence and what to do.

mod support;

use pasteup_render::{IssueToPrint, Options, PicturesAt, Platform, RenderError, Theme, ThemeFiles, mail};
use std::{fs, path::Path};

fn issue() -> IssueToPrint {
    let case = support::cases().into_iter().find(|case| case.ends_with("every-kind-of-slot"));
    support::issue_of(&case.expect("the case is there"))
}

/// The theme Broadsheet with a part of one template replaced.
fn theme(file: &str, from: &str, to: &str) -> Theme {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/themes/broadsheet");
    let read = |path: &Path| fs::read_to_string(path).expect("the theme can be read");
    let templates = fs::read_dir(folder.join("templates")).expect("the theme has templates");
    let mut files = ThemeFiles {
        settings: read(&folder.join("theme.toml")),
        templates: templates
            .map(|entry| entry.expect("the folder can be read").path())
            .map(|path| (path.file_name().expect("a name").to_string_lossy().into_owned(), read(&path)))
            .collect(),
    };
    let template = files.templates.get_mut(file).expect("the template is there");
    assert!(template.contains(from), "{file} has no {from}");
    *template = template.replace(from, to);
    Theme::load(&files).expect("the theme is sound")
}

fn refusal(theme: &Theme, options: &Options) -> RenderError {
    mail(&issue(), theme, options).expect_err("it can't be printed")
}

#[test]
fn a_picture_that_did_not_come_along_is_named_with_its_slot() {
    let mut issue = issue();
    let (gone, _) = issue.pictures.pop_first().expect("it has pictures");
    let error = mail(&issue, Theme::broadsheet(), &Options::default()).expect_err("a picture is missing");
    assert_eq!(error.code(), "render.picture_missing");
    let RenderError::PictureMissing { slot, illustration } = error else { panic!("{error}") };
    assert_eq!(illustration, gone);
    assert!(issue.slots.iter().any(|on_board| on_board.id == slot));
}

#[test]
fn pictures_are_found_in_a_folder_or_on_the_web_and_nowhere_else() {
    let at = |address: &str| Options {
        pictures_at: PicturesAt::Address(url::Url::parse(address).expect("an address")),
        ..Options::default()
    };
    assert_eq!(refusal(Theme::broadsheet(), &at("javascript:alert(1)")).code(), "render.pictures_address");
    assert_eq!(refusal(Theme::broadsheet(), &at("file:///tmp")).code(), "render.pictures_address");
    let mail = mail(&issue(), Theme::broadsheet(), &at("https://pictures.example/42?a=\"b"));
    let html = mail.expect("it is on the web").html;
    assert!(html.contains("src=\"https://pictures.example/42?a=%22b/office-memo-"), "{html}");
}

#[test]
fn a_theme_without_the_way_out_is_refused_for_the_platform_that_asks_for_it() {
    let theme = theme("page.html", "{{ unsubscribe }}", "https://proof.example/");
    let brevo = Platform::named("brevo").expect("it is listed");
    let error = refusal(&theme, &Options { platform: brevo, ..Options::default() });
    assert_eq!(error.code(), "render.tag_missing");
    assert!(mail(&issue(), &theme, &Options::default()).is_ok());
}

#[test]
fn a_theme_without_the_slots_is_refused() {
    for instead in ["", "{{ slots }}{{ slots }}"] {
        let error = refusal(&theme("page.html", "{{ slots }}", instead), &Options::default());
        assert_eq!(error.code(), "render.theme_failed");
    }
}

#[test]
fn a_theme_that_never_ends_is_stopped_and_named() {
    let theme = theme("section.html", "{{ title }}", "{% include 'section.html' %}");
    let error = refusal(&theme, &Options::default());
    assert!(matches!(&error, RenderError::ThemeFailed { file, .. } if file == "section.html"), "{error}");
}

#[test]
fn the_platforms_address_stands_where_the_publication_has_none() {
    let mut issue = issue();
    issue.publication.postal_address.clear();
    let mailchimp = Platform::named("mailchimp").expect("it is listed");
    let mail = mail(&issue, Theme::broadsheet(), &Options { platform: mailchimp, ..Options::default() });
    let mail = mail.expect("it can be printed");
    assert!(mail.html.contains("The Weekly Proof · *|LIST:ADDRESSLINE|*"));
    assert!(mail.text.contains("\n*|LIST:ADDRESSLINE|*\n"));
}
