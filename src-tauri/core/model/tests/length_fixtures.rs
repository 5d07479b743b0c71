//! The texts on which the window's count of words is tested too.

use pasteup_model::document::{Length, length_of};

#[derive(serde::Deserialize)]
struct Case {
    text: String,
    length: Length,
}

#[test]
fn every_shared_text_is_as_long_as_it_says() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/cases/length.json");
    let cases: Vec<Case> =
        serde_json::from_str(&std::fs::read_to_string(path).expect("it is there")).expect("they are cases");
    assert!(cases.len() > 10);
    for Case { text, length } in cases {
        assert_eq!(length_of(&text), length, "{text}");
    }
    // The last minute begins with its first second.
    assert_eq!(length_of(&"word ".repeat(480)).minutes, 3);
    assert_eq!(length_of(&"茶".repeat(407)).minutes, 2);
}
