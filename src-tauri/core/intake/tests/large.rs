//! Large and odd texts are read in a time that grows with their length alone.
//!
//! Each text is so large that work which grows with its square would take minutes: nobody would overlook it.

use pasteup_intake::read;

fn texts(lines: usize) -> Vec<(&'static str, String)> {
    let deep: String = (0..1_000).map(|depth| format!("{}- item\n", " ".repeat(depth * 2))).collect();
    vec![
        ("one line", "tea ".repeat(lines * 5)),
        ("one word", "a".repeat(lines * 20)),
        ("short lines", "The tide comes in,\n".repeat(lines)),
        ("paragraphs", "The tide comes in.\n\n".repeat(lines)),
        ("bullets", "- tea\n".repeat(lines)),
        ("numbers", (1..lines).map(|number| format!("{}. tea\n", number % 1000)).collect()),
        ("ones", "1. tea\n".repeat(lines)),
        ("deep lists", deep),
        ("quotes", "> ".repeat(lines)),
        ("colons", "a:".repeat(lines)),
        ("at signs", "a@".repeat(lines)),
        ("addresses", "http://".repeat(lines)),
        ("no addresses", "http://@".repeat(lines)),
        ("credits", "Photo by A, ".repeat(lines)),
        ("labels", "Tags: a\n".repeat(lines)),
        ("rules", "***\n".repeat(lines)),
        ("blank lines", format!("a{}b", "\n".repeat(lines * 10))),
    ]
}

#[test]
fn large_plain_texts_are_read_in_linear_time() {
    for (what, text) in texts(40_000) {
        assert!(read("a.txt", text.as_bytes()).is_ok(), "{what}");
    }
}

#[test]
fn large_markdown_texts_are_read_in_linear_time() {
    let odd = [
        ("emphasis", "*a _b ".repeat(20_000)),
        ("brackets", "[".repeat(50_000)),
        ("open links", "[a](".repeat(20_000)),
        ("open pictures", "![a](<b".repeat(20_000)),
        ("code", "`a``".repeat(20_000)),
        ("markup", "<a ".repeat(20_000)),
        ("comments", "<!-- ".repeat(20_000)),
        ("deep items", format!("{}tea", "- ".repeat(50_000))),
    ];
    for (what, text) in texts(10_000).into_iter().chain(odd) {
        assert!(read("a.md", text.as_bytes()).is_ok(), "{what}");
    }
}

#[test]
fn nesting_is_bounded_and_nothing_of_it_dropped() {
    let lists: String = (0..200).map(|depth| format!("{}- item{depth}\n", " ".repeat(depth * 2))).collect();
    let quotes: String = format!("{}deep\n", "> ".repeat(100_000));
    for (name, text) in [("a.md", &lists), ("a.txt", &lists), ("a.md", &quotes)] {
        let draft = read(name, text.as_bytes()).expect("a text");
        let json = serde_json::to_string(&draft.body).expect("a document is JSON");
        let read_back: model::Document = serde_json::from_str(&json).expect("a bounded document reads back");
        let words = read_back.text();
        assert!(
            words.contains("deep") || (0..200).all(|depth| words.contains(&format!("item{depth}\n"))),
            "{name}"
        );
    }
}
