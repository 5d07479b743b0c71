//! Finding the words of a text, in any script.

use icu_segmenter::WordSegmenter;
use icu_segmenter::options::WordBreakInvariantOptions;
use std::collections::HashMap;

/// Cuts texts into words, spaces and marks, and numbers them: the same word has the same number.
#[derive(Default)]
pub(crate) struct Words<'t> {
    numbers: HashMap<&'t str, u32>,
}

/// A text, cut.
#[derive(Default)]
pub(crate) struct Cut<'t> {
    /// Its pieces; joined they are the text.
    pub pieces: Vec<&'t str>,
    /// The number of each.
    pub numbers: Vec<u32>,
    /// The numbers of those that are words, in order of their size.
    pub bag: Vec<u32>,
}

impl<'t> Words<'t> {
    pub(crate) fn cut(&mut self, text: &'t str) -> Cut<'t> {
        let segmenter = WordSegmenter::new_dictionary(WordBreakInvariantOptions::default());
        let mut cut = Cut::default();
        let mut from = 0;
        for to in segmenter.segment_str(text) {
            // The first boundary is the beginning of the text.
            if to > from {
                let piece = &text[from..to];
                let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
                let number = *self.numbers.entry(piece).or_insert(next);
                cut.pieces.push(piece);
                cut.numbers.push(number);
                if is_word(piece) {
                    cut.bag.push(number);
                }
                from = to;
            }
        }
        cut.bag.sort_unstable();
        cut
    }
}

/// Whether there is more to a piece than spaces and marks.
pub(crate) fn is_word(piece: &str) -> bool {
    piece.chars().any(char::is_alphanumeric)
}

/// How alike two texts are by their words, wherever they stand: 0 where they share none, 1 where they share all.
pub(crate) fn likeness(old: &Cut<'_>, new: &Cut<'_>) -> f32 {
    let (mut a, mut b, mut shared) = (0, 0, 0);
    while let (Some(x), Some(y)) = (old.bag.get(a), new.bag.get(b)) {
        match x.cmp(y) {
            std::cmp::Ordering::Less => a += 1,
            std::cmp::Ordering::Greater => b += 1,
            std::cmp::Ordering::Equal => (a, b, shared) = (a + 1, b + 1, shared + 1),
        }
    }
    match old.bag.len() + new.bag.len() {
        0 if old.pieces == new.pieces => 1.0,
        0 => 0.0,
        all => 2.0 * shared as f32 / all as f32,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str) -> Vec<&str> {
        Words::default().cut(text).pieces
    }

    #[test]
    fn chinese_and_japanese_are_cut_into_words_without_spaces() {
        assert_eq!(pieces("山上的茶园换了一代人。"), ["山上", "的", "茶", "园", "换了", "一代", "人", "。"]);
        assert!(pieces("灯台の番人が初めて雇われた").len() > 4);
    }

    #[test]
    fn a_text_is_its_pieces() {
        for text in ["", " ", "The keeper’s kettle, 3.5 litres.\nIt sang.", "مكتبة صغيرة", "👩‍🚀 and 🇧🇷"]
        {
            assert_eq!(pieces(text).concat(), text);
        }
    }
}
