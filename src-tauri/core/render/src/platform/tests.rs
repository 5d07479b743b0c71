use super::{Mark, NONE, PLATFORMS, Part, Platform};
use proptest::prelude::*;

#[test]
fn every_platform_has_a_name_of_its_own_and_is_found_by_it() {
    for platform in PLATFORMS {
        assert_eq!(Platform::named(platform.name), Some(platform));
    }
    assert_eq!(Platform::named("pigeon"), None);
}

#[test]
fn every_opener_of_a_tag_is_one_that_is_broken_up() {
    for platform in PLATFORMS {
        for tag in Mark::ALL.into_iter().filter_map(|mark| platform.tag(mark)) {
            assert!(platform.openers.iter().any(|opener| tag.starts_with(opener)), "{tag}");
            assert!(!tag.contains(['"', '<', '>', '&']), "{tag} must stand in an attribute as it is");
        }
        assert!(platform.openers.iter().all(|opener| opener.len() == 2 && opener.is_ascii()));
    }
}

#[test]
fn braces_are_broken_up_for_the_platform_that_reads_them_and_for_no_other() {
    let brevo = Platform::named("brevo").expect("it is listed");
    let guarded = |platform: &Platform, part| platform.guarded("a {{{% b }} *|C|*".into(), part);
    assert_eq!(guarded(brevo, Part::Html), "a {&#123;{&#37; b }} *|C|*");
    assert_eq!(guarded(brevo, Part::Text), "a {\u{2060}{\u{2060}{\u{2060}% b }} *|C|*");
    assert_eq!(guarded(&NONE, Part::Html), "a {{{% b }} *|C|*");
}

#[test]
fn a_mail_without_its_way_out_is_refused() {
    let brevo = Platform::named("brevo").expect("it is listed");
    assert_eq!(brevo.filled("no link".into()), Err("unsubscribe"));
    assert_eq!(brevo.filled("<a href=\"\u{91}\">".into()).as_deref(), Ok("<a href=\"{{ unsubscribe }}\">"));
    assert_eq!(NONE.filled("no link".into()).as_deref(), Ok("no link"));
}

proptest! {
    #[test]
    fn nothing_that_opens_a_tag_survives_in_text(text in "[a{}%#*| ]{0,24}") {
        for platform in PLATFORMS {
            for part in [Part::Html, Part::Text] {
                let guarded = platform.guarded(text.clone(), part);
                prop_assert!(!platform.openers.iter().any(|opener| guarded.contains(opener)), "{guarded}");
                let read = guarded.replace('\u{2060}', "").replace("&#123;", "{").replace("&#37;", "%")
                    .replace("&#35;", "#").replace("&#124;", "|").replace("&#42;", "*");
                prop_assert_eq!(&read, &text);
            }
        }
    }
}
