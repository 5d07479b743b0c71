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

/// Words of three of these are names, of which the first few stand in most texts and the last in a handful.
const SYLLABLES: [&str; 32] = [
    "an", "bel", "cor", "dun", "el", "far", "gal", "hin", "is", "jor", "kem", "lor", "mar", "nel", "or",
    "pen", "quil", "ros", "sel", "tam", "ul", "ven", "wil", "yar", "zen", "bri", "cla", "dro", "fle", "gri",
    "pla", "tre",
];
const NAMES_IN_A_TEXT: u64 = 40;

/// One text of so many has a Chinese paragraph.
const CHINESE_ONE_OF: u64 = 10;
const HAN: &str =
    "茶山水城港灯船风雨春夏秋冬桥路书店市场报纸编辑读者作品图片新闻天气海鸟鱼米面花园木石金火土田";
const HAN_IN_A_PARAGRAPH: u64 = 40;

/// A name: the lower its rank, the more texts it stands in.
pub fn name(rank: usize) -> String {
    let count = SYLLABLES.len();
    [rank, rank / count, rank / count / count].map(|at| SYLLABLES[at % count]).concat()
}

/// A Chinese character, likewise.
pub fn han(rank: usize) -> char {
    HAN.chars().nth(rank).unwrap_or('茶')
}

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
    let names = (0..NAMES_IN_A_TEXT).map(|_| name(chance.rank(SYLLABLES.len().pow(3))));
    text.push_str(&format!("\n{}.\n", names.collect::<Vec<_>>().join(" ")));
    if number.is_multiple_of(CHINESE_ONE_OF) {
        let count = HAN.chars().count();
        let han = (0..HAN_IN_A_PARAGRAPH).map(|_| han(chance.rank(count)));
        text.push_str(&format!("\n{}。\n", han.collect::<String>()));
    }
    text
}

/// Chance that falls the same way each time: a linear congruential generator with Knuth's MMIX numbers.
struct Chance(u64);

impl Chance {
    fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        // The high bits; the low ones of such a generator repeat.
        self.0 >> 33
    }

    fn word(&mut self) -> &'static str {
        WORDS[self.number() as usize % WORDS.len()]
    }

    /// A rank below `count`, as words are spread in a language: the chance of a rank is as one to it.
    fn rank(&mut self, count: usize) -> usize {
        let share = self.number() as f64 / (1_u64 << 31) as f64;
        ((count as f64).powf(share) as usize - 1).min(count - 1)
    }

    fn words(&mut self, count: u64) -> String {
        (0..count).map(|_| self.word()).collect::<Vec<_>>().join(" ")
    }
}
