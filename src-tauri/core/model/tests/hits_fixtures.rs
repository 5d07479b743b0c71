//! The texts on which the window's marking of what a search found is tested too.

use pasteup_model::query::{About, Query, hits};

#[derive(serde::Deserialize)]
struct Case {
    text: String,
    /// Each with whether it may go on.
    words: Vec<(String, bool)>,
    hits: Vec<(usize, usize)>,
}

#[test]
fn every_shared_text_is_marked_where_it_says() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/cases/hits.json");
    let cases: Vec<Case> =
        serde_json::from_str(&std::fs::read_to_string(path).expect("it is there")).expect("they are cases");
    assert!(cases.len() > 10);
    for Case { text, words, hits: expected } in cases {
        // A word that may go on is the one that is being typed, so that each is looked for by itself.
        let mut found: Vec<(usize, usize)> = Vec::new();
        for (word, prefix) in &words {
            let typed = if *prefix { word.clone() } else { format!("\"{word}\" ") };
            let query = Query::parse(&typed, About::Articles);
            assert_eq!(query.sought(), [(word.clone(), *prefix)], "{text}: what the window is told to mark");
            found.extend(hits(&text, &query, None).into_iter().map(|hit| (hit.start, hit.end)));
        }
        found.sort_unstable();
        let mut apart: Vec<(usize, usize)> = Vec::new();
        for (from, to) in found {
            match apart.last_mut() {
                Some(last) if from <= last.1 => last.1 = last.1.max(to),
                _ => apart.push((from, to)),
            }
        }
        assert_eq!(apart, expected, "{text}");
    }
}
