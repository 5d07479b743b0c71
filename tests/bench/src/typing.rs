//! Keystrokes in an article of 10,000 words, in the real window: `tests/window/src/typing.measure.ts` types, this reads
//! what it measured.

use crate::table::Row;
use crate::windows::beside;
use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// What a key may take of the page's time: a frame of sixty a second.
const BAR_MS: f64 = 16.0;

/// Of each key, in milliseconds.
#[derive(Deserialize)]
struct Keystrokes {
    /// Until its frame was painted.
    painted: Vec<f64>,
    /// The processor time of the page's thread.
    busy: Vec<f64>,
    /// The same in a bare text of the same words, which the web view alone edits and nothing saves.
    bare: Vec<f64>,
}

/// Types, and says what a key takes.
pub fn rows(bench: &Path, passing: &Path) -> Result<Vec<Row>> {
    let measured = passing.join("keystrokes.json");
    let pasteup = beside("pasteup")?;
    beside("pasteup-cli")?;
    let done = Command::new("npx")
        .args(["vitest", "run", "--config", "vitest.measure.config.ts", "typing"])
        .current_dir(bench.join("../window"))
        .env("PASTEUP_PROGRAMS", pasteup.parent().context("a folder")?)
        .env("PASTEUP_MEASURED", &measured)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .status()?;
    ensure!(done.success(), "typing in the window failed");
    let keystrokes: Keystrokes = serde_json::from_str(&fs::read_to_string(&measured)?)?;
    let Keystrokes { painted, busy, bare } = keystrokes;
    ensure!([&painted, &busy, &bare].iter().all(|keys| !keys.is_empty()), "no key was measured");
    let sorted = |mut values: Vec<f64>| {
        values.sort_by(f64::total_cmp);
        [0.5, 0.95].map(|share| values[((values.len() - 1) as f64 * share) as usize])
    };
    let (painted, busy, bare) = (sorted(painted), sorted(busy), sorted(bare));
    Ok(vec![
        Row::told("a key in 10,000 words, painted", format!("{:.1} / {:.1} ms", painted[0], painted[1])),
        Row::told("… the page's processor time", format!("{:.1} / {:.1} ms", busy[0], busy[1])),
        Row::told("… of the web view alone, nothing saved", format!("{:.1} / {:.1} ms", bare[0], bare[1])),
        Row::at_most("… the page's processor time, 95 %", "ms", busy[1], BAR_MS),
    ])
}
