//! Folders of Markdown files, the same ones each time, with words enough to be read and searched like a newsroom's.

use anyhow::Result;
use std::fs;
use std::path::Path;

/// How many files a folder holds.
pub const IN_A_FOLDER: u64 = 10_000;

const WORDS: [&str; 48] = [
    "the",
    "ferry",
    "council",
    "of",
    "Port",
    "Ellis",
    "keeps",
    "a",
    "ledger",
    "in",
    "which",
    "every",
    "lamp",
    "on",
    "pier",
    "has",
    "its",
    "page",
    "and",
    "nobody",
    "reads",
    "it",
    "before",
    "winter",
    "tide",
    "gauge",
    "counts",
    "quiet",
    "nights",
    "for",
    "harbour",
    "master",
    "who",
    "was",
    "told",
    "that",
    "numbers",
    "would",
    "rise",
    "again",
    "while",
    "clockmaker",
    "waits",
    "under",
    "station",
    "roof",
    "with",
    "umbrellas",
];
const PARAGRAPHS: u64 = 5;
const WORDS_IN_A_PARAGRAPH: u64 = 50;

/// Writes folder number `folder`.
pub fn write(to: &Path, folder: u64) -> Result<()> {
    fs::create_dir_all(to)?;
    for file in 0..IN_A_FOLDER {
        let number = folder * IN_A_FOLDER + file;
        fs::write(to.join(format!("{number:06}.md")), text(number))?;
    }
    Ok(())
}

fn text(number: u64) -> String {
    let mut chance = Chance(number);
    let headline = chance.words(6);
    let dek = chance.words(12);
    let tags = format!("{}, {}", chance.word(), chance.word());
    let mut text = format!(
        "---\nheadline: \"No. {number}: {headline}\"\ndek: \"{dek}.\"\nbylines: [Tobias Wren]\ntags: [{tags}]\n---\n"
    );
    for _ in 0..PARAGRAPHS {
        text.push_str(&format!("\n{}.\n", chance.words(WORDS_IN_A_PARAGRAPH)));
    }
    text
}

/// Chance that falls the same way each time: a linear congruential generator with Knuth's MMIX numbers.
struct Chance(u64);

impl Chance {
    fn word(&mut self) -> &'static str {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        // The high bits; the low ones of such a generator repeat.
        WORDS[(self.0 >> 33) as usize % WORDS.len()]
    }

    fn words(&mut self, count: u64) -> String {
        (0..count).map(|_| self.word()).collect::<Vec<_>>().join(" ")
    }
}
