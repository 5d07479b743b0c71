//! Comparing two texts that belong together.

use crate::result::{Change, Run};
use crate::words::{Cut, is_word};
use similar::{Algorithm, DiffOp, capture_diff_slices_deadline};
use std::time::Instant;

/// The words of both as runs: where words were exchanged, those that went stand before those that came.
///
/// After the deadline what is left counts as exchanged.
pub(crate) fn runs(old: &Cut<'_>, new: &Cut<'_>, deadline: Option<Instant>) -> Vec<Run> {
    let mut spans = Vec::new();
    for op in capture_diff_slices_deadline(Algorithm::Myers, &old.numbers, &new.numbers, deadline) {
        let (_, was, is) = op.as_tag_tuple();
        spans.push(match op {
            DiffOp::Equal { .. } => Span { same: true, old: &old.pieces[was], new: &new.pieces[is] },
            _ => Span { same: false, old: &old.pieces[was], new: &new.pieces[is] },
        });
    }
    written(&spans)
}

/// All of a text as one run, or none.
pub(crate) fn whole(text: &str, change: Change) -> Vec<Run> {
    if text.is_empty() { Vec::new() } else { vec![Run { change, text: text.to_owned() }] }
}

struct Span<'a, 't> {
    same: bool,
    old: &'a [&'t str],
    new: &'a [&'t str],
}

/// Spaces and marks that stayed between exchanged words count as exchanged with them: a sentence that was written anew reads as
/// one deletion and one insertion, and not as a row of single words.
fn written(spans: &[Span<'_, '_>]) -> Vec<Run> {
    let (mut out, mut went, mut came) = (Vec::new(), String::new(), String::new());
    for (at, span) in spans.iter().enumerate() {
        let between = at > 0
            && at + 1 < spans.len()
            && !went.is_empty()
            && !came.is_empty()
            && !span.old.iter().any(|piece| is_word(piece));
        if span.same && !between {
            close(&mut out, &mut went, &mut came);
            push(&mut out, Change::Same, &span.old.concat());
        } else {
            span.old.iter().for_each(|piece| went.push_str(piece));
            span.new.iter().for_each(|piece| came.push_str(piece));
        }
    }
    close(&mut out, &mut went, &mut came);
    out
}

fn close(out: &mut Vec<Run>, went: &mut String, came: &mut String) {
    // What both end with stayed: it was taken along while more was expected.
    let kept = common_end(went, came);
    let tail = went.split_off(went.len() - kept);
    came.truncate(came.len() - kept);
    push(out, Change::Removed, went);
    push(out, Change::Added, came);
    push(out, Change::Same, &tail);
    went.clear();
    came.clear();
}

/// How many bytes of spaces and marks two texts share at their ends.
fn common_end(a: &str, b: &str) -> usize {
    let shared = a.chars().rev().zip(b.chars().rev());
    shared.take_while(|(x, y)| x == y && !x.is_alphanumeric()).map(|(x, _)| x.len_utf8()).sum()
}

fn push(out: &mut Vec<Run>, change: Change, text: &str) {
    match out.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last.change == change => last.text.push_str(text),
        _ => out.push(Run { change, text: text.to_owned() }),
    }
}
