//! Which block became which.

use crate::blocks::Flat;
use crate::words::{Cut, likeness};
use similar::{Algorithm, DiffOp, capture_diff_slices_deadline};
use std::time::Instant;

/// From this likeness on one block counts as the other, changed.
const ALIKE: f32 = 0.4;
/// Where more pairs than this are possible, only those about as far down are looked at …
const EVERY_PAIR: usize = 20_000;
/// … within so many blocks.
const BAND: usize = 16;
/// And where more than this are, each block is held against the one that is as far down, since the table would not fit.
const TABLE: usize = 4_000_000;

/// A step down the two bodies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pair {
    /// The old block and the new one.
    Both(usize, usize),
    /// An old block that went.
    Old(usize),
    /// A new block that came.
    New(usize),
}

/// Pairs the blocks of two bodies: every block once, each body in its order.
pub(crate) fn pairs(
    (old, old_cuts): (&[Flat], &[Cut<'_>]),
    (new, new_cuts): (&[Flat], &[Cut<'_>]),
    deadline: Option<Instant>,
) -> Vec<Pair> {
    let mut out = Vec::with_capacity(old.len().max(new.len()));
    let (old_numbers, new_numbers) = numbered(old, new);
    for op in capture_diff_slices_deadline(Algorithm::Myers, &old_numbers, &new_numbers, deadline) {
        let (_, was, is) = op.as_tag_tuple();
        if let DiffOp::Equal { .. } = op {
            out.extend(was.zip(is).map(|(a, b)| Pair::Both(a, b)));
            continue;
        }
        let alike = |a: usize, b: usize| {
            let fits = old[was.start + a].is_text() && new[is.start + b].is_text();
            if fits { likeness(&old_cuts[was.start + a], &new_cuts[is.start + b]) } else { 0.0 }
        };
        let matched = matched(was.len(), is.len(), alike);
        let (mut a, mut b) = (was.start, is.start);
        for (to_a, to_b) in matched {
            let (to_a, to_b) = (was.start + to_a, is.start + to_b);
            out.extend((a..to_a).map(Pair::Old));
            out.extend((b..to_b).map(Pair::New));
            out.push(Pair::Both(to_a, to_b));
            (a, b) = (to_a + 1, to_b + 1);
        }
        out.extend((a..was.end).map(Pair::Old));
        out.extend((b..is.end).map(Pair::New));
    }
    out
}

/// Equal blocks have equal numbers.
fn numbered(old: &[Flat], new: &[Flat]) -> (Vec<u32>, Vec<u32>) {
    let mut known = std::collections::HashMap::<String, u32>::new();
    let mut number = |block: &Flat| {
        let next = u32::try_from(known.len()).unwrap_or(u32::MAX);
        *known.entry(format!("{block:?}")).or_insert(next)
    };
    (old.iter().map(&mut number).collect(), new.iter().map(&mut number).collect())
}

/// The pairs, rising on both sides, that are most alike in all.
fn matched(olds: usize, news: usize, alike: impl Fn(usize, usize) -> f32) -> Vec<(usize, usize)> {
    let all = olds.saturating_mul(news);
    if all > TABLE {
        return (0..olds.min(news)).filter(|at| alike(*at, *at) >= ALIKE).map(|at| (at, at)).collect();
    }
    let near = |a: usize, b: usize| all <= EVERY_PAIR || (a * news / olds).abs_diff(b) <= BAND;
    let width = news + 1;
    let mut best = vec![0.0_f32; (olds + 1) * width];
    // From the end, so that the way through is read from the beginning.
    let mut take = vec![false; (olds + 1) * width];
    for a in (0..olds).rev() {
        for b in (0..news).rev() {
            let at = a * width + b;
            best[at] = best[at + width].max(best[at + 1]);
            let likeness = if near(a, b) { alike(a, b) } else { 0.0 };
            if likeness >= ALIKE && likeness + best[at + width + 1] > best[at] {
                (best[at], take[at]) = (likeness + best[at + width + 1], true);
            }
        }
    }
    let (mut a, mut b, mut out) = (0, 0, Vec::new());
    while a < olds && b < news {
        let at = a * width + b;
        if take[at] {
            out.push((a, b));
            (a, b) = (a + 1, b + 1);
        } else if best[at + width] >= best[at + 1] {
            a += 1;
        } else {
            b += 1;
        }
    }
    out
}
