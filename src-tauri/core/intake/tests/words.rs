//! The law of the room: no word of a text is lost, the body keeps its order, and nothing panics.

mod support;

use pasteup_intake::{Draft, decode, read};
use proptest::prelude::*;
use std::collections::HashSet;
use support::bag::{counts, everything, words};

/// Words that a part says by being that part: "by" in a credit, "Tags" before tags.
const SAID_BY_THE_PART: &str = "by for and via of courtesy credit credits words text story written reporting \
    illustration illustrations illustrated drawing drawings cartoon photograph photographs photography photo photos \
    graphic graphics infographic chart charts map maps screenshot screenshots collage collages image picture \
    headline title kicker section dek subtitle subhead standfirst description summary byline bylines author authors \
    tag tags keywords slug date published status language lang link url alt caption \
    插 图 圖 画 畫 绘 繪 摄 攝 影 制 製 地 截 拼 贴 貼 供 片 来 來 源 作 者 文 撰 标 標 签 籤 题 題";

/// Fails when a word stands in the text more often than in the draft.
fn no_word_is_lost(text: &str, draft: &Draft) -> Result<(), TestCaseError> {
    let said: HashSet<&str> = SAID_BY_THE_PART.split_whitespace().collect();
    // A tag is kept once, however often it was given.
    let tags: HashSet<String> =
        words(&draft.tags.join(" ")).into_iter().map(|word| word.to_lowercase()).collect();
    let kept = counts(words(&everything(draft)));
    for (word, count) in counts(words(text)) {
        let found = kept.get(&word).copied().unwrap_or(0);
        let excused = said.contains(word.as_str()) || (tags.contains(&word) && found > 0);
        prop_assert!(found >= count || excused, "“{}” {} times, kept {}: {:#?}", word, count, found, draft);
    }
    Ok(())
}

/// Fails when a letter stands in the text more often than in the draft. Markdown is counted by letters, since its
/// marks part and join words: "Depot[tea](…)" is set as one.
fn no_letter_is_lost(text: &str, draft: &Draft) -> Result<(), TestCaseError> {
    // An ampersand, a break and the keys of front matter, which are no words of the text; and an address, which two
    // links beside each other share, since they are one then.
    let text = ["&amp;", "<br>", "title", "tags", "](https://proof.example)"]
        .iter()
        .fold(text.to_owned(), |text, mark| text.replace(mark, " "));
    let letters = |text: &str| counts(words(text).concat().chars().map(String::from).collect());
    let kept = letters(&everything(draft));
    for (letter, count) in letters(&text) {
        let found = kept.get(&letter).copied().unwrap_or(0);
        prop_assert!(found >= count, "“{}” {} times, kept {}: {:#?}", letter, count, found, draft);
    }
    Ok(())
}

/// Fails when the body's words are not among the text's in the same order.
fn the_body_keeps_its_order(text: &str, draft: &Draft) -> Result<(), TestCaseError> {
    let mut all = words(text).into_iter();
    for word in words(&draft.body.text()) {
        prop_assert!(all.any(|other| other == word), "“{}” is out of order: {:#?}", word, draft);
    }
    Ok(())
}

#[test]
fn no_word_of_a_filed_case_is_lost() {
    let mut looked_at = 0;
    for case in support::cases() {
        let (name, bytes) = support::input(&case);
        let Some(draft) = read(&name, &bytes).ok().filter(|_| name.ends_with(".txt")) else { continue };
        looked_at += 1;
        let text = decode(&bytes).expect("what was read can be decoded").text;
        no_word_is_lost(&text, &draft).unwrap_or_else(|lost| panic!("{}: {lost}", case.display()));
    }
    assert!(looked_at >= 15, "{looked_at}");
}

fn keeps_its_words(name: &str, bytes: &[u8]) -> Result<(), TestCaseError> {
    let Ok(draft) = read(name, bytes) else { return Ok(()) };
    let text = decode(bytes).expect("what was read can be decoded").text;
    no_word_is_lost(&text, &draft)?;
    the_body_keeps_its_order(&text, &draft)
}

/// Lines as they stand in filed texts, and near misses of them.
fn line() -> impl Strategy<Value = String> {
    let fixed = prop::sample::select(vec![
        "",
        "",
        "",
        "CULTURE",
        "Harbours & Rivers",
        "harbours, ferries",
        "#tea #harbours",
        "By Ann Anders and Bo Berg",
        "By Monday the river rose",
        "Illustration for The Weekly Proof by Mara Okafor",
        "Photo: Depot",
        "Photo:",
        "Photo by Ilse Brandt / Depot",
        "(Courtesy of The Kiln Museum)",
        "Photo courtesy of A",
        "《校样周刊》插图：林岚",
        "窑博物馆供图",
        "Headline: The tram",
        "Dek: A line opens.",
        "Tags: a, b; a",
        "Status: ready",
        "Status: sold",
        "Language: en",
        "Link: https://proof.example/",
        "Link: nowhere",
        "Picture: a.jpg",
        "Alt: x",
        "Caption: Photo by Ilse Brandt",
        "Slug: the-tram",
        "Notes: call her",
        "文/陈一",
        "The context: It rained.",
        "背景：河水上涨。",
        "At 12:30: rain",
        "Sign up for our letter.",
        "Know a friend?",
        "订阅我们的周刊",
        "https://proof.example/a_(b).",
        "***",
        "• one",
        "  - two",
        "    * three",
        "1. first",
        "2. second",
        "3) third",
        "   1. inner",
        "12. twelfth",
        "> quoted",
        "• ",
        "-",
        "a@b.example and http://c.example.",
        "\u{85}",
        "This line was wrapped by hand since it is as wide as a page",
        "and this one goes on to say a little more well-",
        "港务处把夜船放回了一九三一年开始的地方，就在鱼市和冰屋旁边，大家",
    ]);
    let long = "[a-zA-Z ,.:]{90,240}".prop_map(|words| words.trim().to_owned());
    prop_oneof![6 => fixed.prop_map(str::to_owned), 1 => long, 1 => "\\PC{0,40}", 2 => "[A-Z][a-z]{0,8}( [a-z]{1,8}){0,9}[.?]?"]
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(line(), 0..24).prop_map(|lines| lines.join("\n"))
}

/// Markdown without numbers, since those of lists are marks there.
fn markdown() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "# ",
        "## ",
        "- ",
        "> ",
        "* ",
        "**",
        "*",
        "_",
        "~~",
        "`",
        "```\n",
        "\n",
        "\n\n",
        "    ",
        "  ",
        "| ",
        "|---|\n",
        "<b>",
        "<br>",
        "<!-- ",
        " -->",
        "<div>\n",
        "![",
        "[",
        "](https://proof.example)",
        "](javascript:x)",
        "](/about \"t\")",
        "]",
        "\\",
        "tea ",
        "harbour ",
        "ferry ",
        "桥",
        "灯\n",
        "&amp;",
        "---\n",
        "title: ",
        "tags: ",
        "Photo: Depot",
        "https://proof.example/a",
    ]);
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn no_word_of_a_filed_text_is_lost(text in text()) {
        keeps_its_words("story.txt", text.as_bytes())?;
    }

    #[test]
    fn no_word_of_any_text_is_lost(text in "(\\PC|\n){0,400}") {
        keeps_its_words("story.txt", text.as_bytes())?;
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..600), markdown: bool) {
        let _ = read(if markdown { "a.md" } else { "a.txt" }, &bytes);
    }

    #[test]
    fn any_text_is_readable_as_markdown_and_its_document_reads_back(text in "(\\PC|\n){0,200}", pieces in markdown()) {
        for text in [text, pieces] {
            let Ok(draft) = read("a.md", text.as_bytes()) else { continue };
            let json = serde_json::to_string(&draft.body).expect("a document is JSON");
            prop_assert_eq!(serde_json::from_str::<model::Document>(&json).expect("it reads back"), draft.body);
        }
    }

    #[test]
    fn no_letter_of_a_markdown_text_is_lost(text in markdown()) {
        if let Ok(draft) = read("a.md", text.as_bytes()) {
            no_letter_is_lost(&text, &draft)?;
        }
    }
}
