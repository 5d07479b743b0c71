//! The words of a draft, in one bag.

use model::document::is_ideograph;
use model::{Block, Credit, ListItem};
use pasteup_intake::Draft;
use std::collections::HashMap;
use std::path::Path;

/// Letters and digits that stand together; an ideograph stands for itself.
pub fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for c in text.chars() {
        let last = words.last_mut().expect("never empty");
        if is_ideograph(c) {
            words.push(c.to_string());
            words.push(String::new());
        } else if c.is_alphanumeric() {
            last.push(c);
        } else {
            words.push(String::new());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

fn credit_words(credit: &Credit) -> String {
    let role = credit.role.map(model::Role::as_str).unwrap_or_default();
    [role, &credit.by.join(" "), &credit.for_whom, &credit.via, &credit.line].join(" ")
}

/// The numbers that ordered lists print, which stand in no text.
fn numbers(blocks: &[Block], out: &mut String) {
    let items =
        |items: &[ListItem], out: &mut String| items.iter().for_each(|item| numbers(&item.content, out));
    for block in blocks {
        match block {
            Block::OrderedList { attrs, content } => {
                (0..content.len())
                    .for_each(|index| out.push_str(&format!(" {}", attrs.start as usize + index)));
                items(content, out);
            }
            Block::BulletList { content } => items(content, out),
            Block::Blockquote { content, .. } => numbers(content, out),
            _ => {}
        }
    }
}

/// Everything that a draft says, in one text.
pub fn everything(draft: &Draft) -> String {
    let mut numbered = String::new();
    numbers(&draft.body.content, &mut numbered);
    let call = draft.call_to_action.clone().unwrap_or_default();
    let dropped: Vec<&str> = draft.report.dropped.iter().map(|dropped| dropped.text.as_str()).collect();
    let mut parts = vec![
        draft.kicker.clone(),
        draft.headline.clone(),
        draft.dek.clone(),
        draft.bylines.join(" "),
        draft.tags.join(" "),
        draft.body.text(),
        draft.body.links().join(" "),
        numbered,
        draft.awaited_credit.as_ref().map(credit_words).unwrap_or_default(),
        [call.heading, call.text, call.href].join(" "),
        draft.picture.as_ref().map(|picture| picture.name().to_owned()).unwrap_or_default(),
        [draft.alt.as_str(), draft.caption.as_str(), draft.link.as_str()].join(" "),
        [draft.short.as_str(), &draft.slug, &draft.sources, &draft.notes].join(" "),
        dropped.join(" "),
    ];
    for picture in &draft.pictures {
        let credit = picture.credit.as_ref().map(credit_words).unwrap_or_default();
        parts.push([picture.source.name(), &picture.alt, &picture.caption, &credit].join(" "));
    }
    parts.extend(draft.status.map(|status| status.as_str().to_owned()));
    parts.extend(draft.language.as_ref().map(|language| language.to_string()));
    parts.join("\n")
}

pub fn counts(words: Vec<String>) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    for word in words {
        *counts.entry(word.to_lowercase()).or_insert(0) += 1;
    }
    counts
}

/// Fails when a letter stands in what was written more often than in what became of it.
pub fn no_letter_is_lost(case: &Path, written: &str, draft: &Draft) {
    no_letter_of(case, written, &everything(draft));
}

/// The same of a text that holds everything.
pub fn no_letter_of(case: &Path, written: &str, kept: &str) {
    let letters = |text: &str| counts(words(text).concat().chars().map(String::from).collect());
    let kept = letters(kept);
    for (letter, count) in letters(written) {
        // The words that a byline, a credit or a link's mark says by being one.
        let found = kept.get(&letter).copied().unwrap_or(0) + said_by_parts(&letter);
        assert!(found >= count, "{}: “{letter}” {count} times, kept {found}", case.display());
    }
}

/// How often a letter stands in "By", "and", "for", "by", "文", "插图", which bylines and credits are told by.
fn said_by_parts(letter: &str) -> usize {
    "byandforbyand文插图photo".matches(letter).count()
}
