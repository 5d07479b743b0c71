//! Two texts of an article, word by word: what stayed, what came, what went.
//!
//! This room is given two [`model::ArticleText`]s and answers with a [`Comparison`], as the article reads: each field as
//! runs of words, the body block by block. Words are found by Unicode's rules and, where a script writes no spaces, by a dictionary, so that
//! Chinese and Japanese are compared by the word too. Whatever it is given, the words that stayed and went are the old text
//! and the words that stayed and came are the new one, to the letter. It knows no file and no library.
//!
//! Start with [`compared`] in `texts.rs`; `align.rs` finds which block became which, `runs.rs` compares two.

mod align;
mod blocks;
mod result;
mod runs;
mod texts;
mod words;

pub use result::{BlockChange, BlockComparison, BlockKind, Change, Comparison, FieldComparison, Run};
pub use texts::compared;
