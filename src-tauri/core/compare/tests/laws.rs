//! What holds for any two texts, in any script.

use model::document::{HeadingAttrs, PictureAttrs};
use model::{ArticleText, Block, Document, IllustrationId, Inline, Language, ListItem, TextField};
use pasteup_compare::{BlockChange, Change, Comparison, compared};
use proptest::prelude::*;
use std::time::{Duration, Instant};

fn text(headline: &str, body: Document) -> ArticleText {
    ArticleText {
        kicker: String::new(),
        headline: headline.into(),
        dek: String::new(),
        bylines: Vec::new(),
        body,
        call_to_action: None,
        short: String::new(),
        slug: String::new(),
        tags: Vec::new(),
        language: Language::english(),
        link: String::new(),
        sources: String::new(),
        notes: String::new(),
    }
}

/// The text of a field on one side of a comparison; a block a line.
fn side(comparison: &Comparison, field: TextField, without: Change) -> String {
    let Some(found) = comparison.fields.iter().find(|found| found.field == field) else {
        return String::new();
    };
    let words = |runs: &[pasteup_compare::Run]| -> String {
        runs.iter().filter(|run| run.change != without).map(|run| run.text.as_str()).collect()
    };
    let gone = if without == Change::Added { BlockChange::Added } else { BlockChange::Removed };
    let blocks = found.blocks.iter().filter(|block| block.change != gone && block.illustration.is_none());
    words(&found.runs) + &blocks.map(|block| words(&block.runs) + "\n").collect::<String>()
}

fn words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(vec![
            "the", "keeper", "kettle", "harbour", "lamp", "sea", "山上", "的", "茶园", "一代人", "灯台", "の", "مكتبة", "नमस्ते", "ภาษาไทย", "👩‍🚀",
        ]).prop_map(str::to_owned),
        2 => prop::sample::select(vec![" ", ", ", ". ", "。", "\u{a0}", "—"]).prop_map(str::to_owned),
        1 => "\\PC{0,4}",
    ];
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

fn block() -> impl Strategy<Value = Block> {
    prop_oneof![
        5 => words().prop_map(|text| Block::paragraph(&text)),
        1 => words().prop_map(|text| Block::Paragraph {
            content: if text.is_empty() { Vec::new() } else { vec![Inline::strong(text)] },
        }),
        1 => words().prop_map(|text| Block::Heading {
            attrs: HeadingAttrs { level: 1 },
            content: if text.is_empty() { Vec::new() } else { vec![Inline::plain(text)] },
        }),
        1 => prop::collection::vec(words(), 1..4).prop_map(|items| Block::BulletList {
            content: items.iter().map(|text| ListItem { content: vec![Block::paragraph(text)] }).collect(),
        }),
        1 => (0..3_u128).prop_map(|n| Block::Picture {
            attrs: PictureAttrs { illustration: IllustrationId(uuid::Uuid::from_u128(n)) },
        }),
    ]
}

fn body() -> impl Strategy<Value = Document> {
    prop::collection::vec(block(), 0..8).prop_map(|content| Document { content })
}

/// A body and one that was made of it, so that there is much to find again.
fn two_bodies() -> impl Strategy<Value = (Document, Document)> {
    (body(), prop::collection::vec((0..8_usize, block()), 0..4)).prop_map(|(old, edits)| {
        let mut new = old.clone();
        for (at, block) in edits {
            let at = at.min(new.content.len());
            if at % 2 == 0 { new.content.insert(at, block) } else { new.content[at - 1] = block }
        }
        (old, new)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_stayed_and_went_is_the_old_text_and_what_stayed_and_came_the_new(
        (old_line, new_line) in (words(), words()),
        (old, new) in prop_oneof![two_bodies(), (body(), body())],
    ) {
        let (old, new) = (text(&old_line, old), text(&new_line, new));
        // A deadline that has passed makes it coarser, and never untrue.
        for deadline in [None, Some(Instant::now())] {
            let comparison = compared(&old, &new, deadline);
            for field in [TextField::Headline, TextField::Body] {
                prop_assert_eq!(side(&comparison, field, Change::Added), old.line(field));
                prop_assert_eq!(side(&comparison, field, Change::Removed), new.line(field));
            }
            prop_assert_eq!(comparison.same, old == new);
        }
    }

    #[test]
    fn a_text_compared_with_itself_is_the_same(body in body()) {
        let text = text("Kettle", body);
        let comparison = compared(&text, &text, None);
        prop_assert!(comparison.same && comparison.notes.is_empty());
        prop_assert_eq!((comparison.added_words, comparison.removed_words), (0, 0));
    }
}

fn marked(old: &str, new: &str) -> String {
    let comparison = compared(&text(old, Document::default()), &text(new, Document::default()), None);
    let runs = comparison.fields.into_iter().find(|field| field.field == TextField::Headline).expect("one");
    let written = runs.runs.into_iter().map(|run| match run.change {
        Change::Same => run.text,
        Change::Added => format!("{{+{}}}", run.text),
        Change::Removed => format!("[-{}]", run.text),
    });
    written.collect()
}

#[test]
fn words_are_marked_and_not_letters() {
    assert_eq!(
        marked("Keeper hired after forty years", "Keeper found after fourteen years"),
        "Keeper [-hired]{+found} after [-forty]{+fourteen} years"
    );
    assert_eq!(
        marked("山上的茶园换了一代人。", "山上的茶馆换了一代人。"),
        "山上的[-茶园]{+茶馆}换了一代人。"
    );
    assert_eq!(marked("", "New"), "{+New}");
}

#[test]
fn a_sentence_that_was_written_anew_is_one_deletion_and_one_insertion() {
    assert_eq!(
        marked("It rained all day. He left.", "Nobody saw her go. He left."),
        "[-It rained all day]{+Nobody saw her go}. He left."
    );
}

#[test]
fn pictures_headings_and_bold_are_told_in_words() {
    let picture = Block::Picture { attrs: PictureAttrs { illustration: IllustrationId(uuid::Uuid::nil()) } };
    let heading =
        Block::Heading { attrs: HeadingAttrs { level: 1 }, content: vec![Inline::plain("The kiln at dawn")] };
    let old =
        Document { content: vec![Block::paragraph("The kiln at dawn"), Block::paragraph("It was lit.")] };
    let bold = Block::Paragraph { content: vec![Inline::strong("It was lit.")] };
    let new = Document { content: vec![heading, picture, bold] };
    let comparison = compared(&text("", old), &text("", new), None);
    assert_eq!(
        comparison.notes,
        [
            "A picture was added.",
            "A paragraph became a heading.",
            "The words stayed; bold, italics or links changed."
        ]
    );
    assert!(!comparison.same);
    assert_eq!(comparison.added_words, 0);
}

/// An article of a million characters, in paragraphs and in one, is compared before an editor wonders.
#[test]
fn a_million_characters_are_compared_by_the_deadline() {
    let sentence = |n: usize| format!("Boat {n} came in with the tide and the keeper wrote its name down. ");
    let paragraph = |n: usize, changed: bool| {
        let own = if changed { "A second hand added this. " } else { "" };
        own.to_owned() + &(0..8).map(|k| sentence(n * 8 + k)).collect::<String>()
    };
    let of = |changed: bool| {
        let texts: Vec<String> = (0..1900).map(|n| paragraph(n, changed && n % 3 == 0)).collect();
        texts
    };
    let (old, new) = (of(false), of(true));
    assert!(old.concat().len() > 1_000_000);
    let many = |texts: &[String]| text("", Document::of_paragraphs(texts.iter().map(String::as_str)));
    let one = |texts: &[String]| text("", Document::of_paragraphs([texts.concat().as_str()]));
    let patience = Duration::from_secs(2);
    for (old, new) in [(many(&old), many(&new)), (one(&old), one(&new))] {
        let began = Instant::now();
        let comparison = compared(&old, &new, Some(began + patience));
        // Cutting is not cut short, and a busy machine is slow; without a deadline this could take for ever.
        assert!(began.elapsed() < 10 * patience, "{:?}", began.elapsed());
        assert_eq!(side(&comparison, TextField::Body, Change::Added), old.body.text());
        assert_eq!(side(&comparison, TextField::Body, Change::Removed), new.body.text());
        // Where repetitions can be matched in several ways a few words more may be marked.
        let added = 634 * 5..634 * 6;
        assert!(comparison.coarse || added.contains(&comparison.added_words), "{}", comparison.added_words);
    }
}
