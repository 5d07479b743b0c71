//! Comparing two texts of an article, field by field.

use crate::align::{Pair, pairs};
use crate::blocks::{Flat, flat};
use crate::result::{BlockChange, BlockComparison, BlockKind, Change, Comparison, FieldComparison, Run};
use crate::runs::{runs, whole};
use crate::words::{Cut, Words};
use model::document::length_of;
use model::{ArticleText, TextField};
use std::time::Instant;

/// Compares two texts of an article, the old one first.
///
/// Time grows about as the texts do. Where it runs out, at the deadline, what was not compared yet counts as
/// exchanged, which is coarser and still true.
pub fn compared(old: &ArticleText, new: &ArticleText, deadline: Option<Instant>) -> Comparison {
    let mut notes = Vec::new();
    let fields: Vec<FieldComparison> =
        TextField::ALL.iter().filter_map(|field| compare(*field, old, new, deadline, &mut notes)).collect();
    let words = |change: Change| {
        let runs = fields
            .iter()
            .flat_map(|field| field.runs.iter().chain(field.blocks.iter().flat_map(|block| &block.runs)));
        runs.filter(|run| run.change == change).map(|run| length_of(&run.text).words).sum()
    };
    Comparison {
        added_words: words(Change::Added),
        removed_words: words(Change::Removed),
        notes,
        same: fields.iter().all(|field| !field.changed),
        coarse: deadline.is_some_and(|deadline| Instant::now() > deadline),
        fields,
    }
}

fn compare(
    field: TextField,
    old: &ArticleText,
    new: &ArticleText,
    deadline: Option<Instant>,
    notes: &mut Vec<String>,
) -> Option<FieldComparison> {
    let title = field.title().to_owned();
    if field == TextField::Body {
        let blocks = bodies(&flat(&old.body), &flat(&new.body), deadline);
        notes.extend(about(&blocks));
        // What a list counts from is seen in no block.
        let changed = old.body != new.body;
        return Some(FieldComparison { field, title, changed, runs: Vec::new(), blocks })
            .filter(|field| field.changed || !field.blocks.is_empty());
    }
    let (was, is) = (old.line(field), new.line(field));
    let mut words = Words::default();
    let runs = match was == is {
        true => whole(&is, Change::Same),
        false => runs(&words.cut(&was), &words.cut(&is), deadline),
    };
    let changed = was != is;
    (!runs.is_empty()).then_some(FieldComparison { field, title, changed, runs, blocks: Vec::new() })
}

fn bodies(old: &[Flat], new: &[Flat], deadline: Option<Instant>) -> Vec<BlockComparison> {
    let mut words = Words::default();
    let old_cuts: Vec<Cut<'_>> = old.iter().map(|block| words.cut(&block.text)).collect();
    let new_cuts: Vec<Cut<'_>> = new.iter().map(|block| words.cut(&block.text)).collect();
    pairs((old, &old_cuts), (new, &new_cuts), deadline)
        .into_iter()
        .map(|pair| match pair {
            Pair::Old(at) => alone(&old[at], BlockChange::Removed, Change::Removed),
            Pair::New(at) => alone(&new[at], BlockChange::Added, Change::Added),
            Pair::Both(a, b) if old[a] == new[b] => alone(&new[b], BlockChange::Same, Change::Same),
            Pair::Both(a, b) => {
                let runs = runs(&old_cuts[a], &new_cuts[b], deadline);
                let note = became(&old[a], &new[b], &runs);
                BlockComparison { runs, note, ..alone(&new[b], BlockChange::Changed, Change::Same) }
            }
        })
        .collect()
}

fn alone(block: &Flat, change: BlockChange, words: Change) -> BlockComparison {
    BlockComparison {
        kind: block.kind,
        depth: block.depth,
        change,
        runs: whole(&block.text, words),
        note: None,
        illustration: block.illustration,
    }
}

/// What is different about a block besides its words.
fn became(old: &Flat, new: &Flat, runs: &[Run]) -> Option<String> {
    if old.kind != new.kind {
        return Some(format!("{} became {}", capital(noun(old.kind)), noun(new.kind)));
    }
    if old.depth != new.depth {
        return Some(if new.depth > old.depth { "Moved in" } else { "Moved out" }.to_owned());
    }
    let only_set = runs.iter().all(|run| run.change == Change::Same);
    only_set.then(|| "The words stayed; bold, italics or links changed".to_owned())
}

/// What came and went that is no words, and how often something else became of a block.
fn about(blocks: &[BlockComparison]) -> Vec<String> {
    let mut notes = Vec::new();
    let kinds = [(BlockKind::Picture, "picture"), (BlockKind::Divider, "divider")];
    let changes = [(BlockChange::Added, "added"), (BlockChange::Removed, "taken out")];
    for (kind, noun) in kinds {
        for (change, did) in changes {
            match blocks.iter().filter(|block| block.kind == kind && block.change == change).count() {
                0 => {}
                1 => notes.push(format!("A {noun} was {did}.")),
                count => notes.push(format!("{count} {noun}s were {did}.")),
            }
        }
    }
    let mut told: Vec<(&str, usize)> = Vec::new();
    for note in blocks.iter().filter_map(|block| block.note.as_deref()) {
        match told.iter_mut().find(|(known, _)| *known == note) {
            Some((_, count)) => *count += 1,
            None => told.push((note, 1)),
        }
    }
    notes.extend(told.into_iter().map(|(note, count)| match count {
        1 => format!("{note}."),
        _ => format!("{note}, {count} times."),
    }));
    notes
}

fn noun(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Paragraph => "a paragraph",
        BlockKind::Heading => "a heading",
        BlockKind::Subheading => "a smaller heading",
        BlockKind::Bullet => "an item of a list",
        BlockKind::Numbered => "an item of a numbered list",
        BlockKind::Quote => "a quote",
        BlockKind::Source => "the source of a quote",
        BlockKind::Picture => "a picture",
        BlockKind::Divider => "a divider",
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
