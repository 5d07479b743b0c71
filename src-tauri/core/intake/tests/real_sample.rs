//! A story as a writer filed it, which lies beside the repository and is not part of it: checked by its shape.

use pasteup_intake::{Part, read};

use model::{Block, Inline, Mark, Role};
use std::path::Path;

#[test]
fn the_filed_story_comes_out_right_in_every_part() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/samples/wechat-story.txt");
    let Ok(bytes) = std::fs::read(&file) else {
        eprintln!("skipped: there is no {}", file.display());
        return;
    };
    let draft = read("wechat-story.txt", &bytes).expect("it is a text");
    assert!(draft.headline.starts_with("Chinese") && draft.headline.split_whitespace().count() == 8);
    assert_eq!(draft.kicker, "Business & Technology");
    assert_eq!(draft.dek.matches(". ").count() + 1, 2, "the dek has two sentences: {}", draft.dek);
    assert_eq!(draft.tags, ["wechat"]);
    assert!(draft.bylines.is_empty());
    let credit = draft.awaited_credit.expect("a credit");
    assert_eq!(credit.role, Some(Role::Illustration));
    assert_eq!((credit.for_whom.as_str(), credit.by), ("The China Project", vec!["Derek Zheng".to_owned()]));
    assert_eq!((credit.via.as_str(), credit.line.as_str()), ("", ""));
    let call = draft.call_to_action.expect("a call to action");
    assert_eq!(call.heading, "China news, weekly.");
    assert!(call.text.starts_with("Sign up for ") && call.text.ends_with('.'));

    let shape: Vec<(&str, usize)> = draft.body.content.iter().map(shape_of).collect();
    let paragraph = ("paragraph", 0);
    assert_eq!(shape, [paragraph, ("list", 2), paragraph, ("list", 2), paragraph]);
    let lead_ins: Vec<String> = draft.body.content.iter().filter_map(lead_in).collect();
    assert_eq!(lead_ins, ["However:", "The context:"]);

    let count = |part| draft.report.recognised.iter().filter(|found| found.part == part).count();
    let once = [Part::Headline, Part::Kicker, Part::Dek, Part::Tags, Part::Credit, Part::CallToAction];
    assert_eq!(once.map(count), [1; 6]);
    assert_eq!((count(Part::LeadIn), count(Part::List)), (2, 2));
    assert_eq!((draft.report.body_blocks, draft.report.dropped.len()), (5, 0));
    assert_eq!(draft.report.encoding, None);
}

/// What a block is, and how many items it has.
fn shape_of(block: &Block) -> (&'static str, usize) {
    match block {
        Block::Paragraph { .. } => ("paragraph", 0),
        Block::BulletList { content } => ("list", content.len()),
        _ => ("other", 0),
    }
}

/// The bold words at the start of a paragraph, when what follows is not bold.
fn lead_in(block: &Block) -> Option<String> {
    let Block::Paragraph { content } = block else { return None };
    match content.as_slice() {
        [Inline::Text { text, marks }, Inline::Text { marks: rest, .. }, ..]
            if marks == &[Mark::Strong] && rest.is_empty() =>
        {
            Some(text.clone())
        }
        _ => None,
    }
}
