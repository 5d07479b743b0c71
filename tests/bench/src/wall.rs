//! The wall of 10,000 pictures, scrolled in the real window: `tests/window/src/wall.measure.ts` scrolls, this
//! reads what it measured.

use crate::libraries;
use crate::table::Row;
use crate::windows::beside;
use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// What a frame may take: sixty of them a second, and what a clock of whole milliseconds rounds away.
const FRAME_MS: f64 = 17.0;
/// A frame that takes so long is seen to be missing.
const MISSED_MS: f64 = 34.0;

/// Times between frames, in milliseconds.
#[derive(Deserialize)]
struct Scrolled {
    wall: Vec<f64>,
    /// Over an empty list of the same height, in the same window.
    empty: Vec<f64>,
}

/// Scrolls, and says how long frames take.
pub fn rows(bench: &Path, kept: &Path, passing: &Path) -> Result<Vec<Row>> {
    let measured = passing.join("frames.json");
    let pasteup = beside("pasteup")?;
    beside("pasteup-cli")?;
    let done = Command::new("npx")
        .args(["vitest", "run", "--config", "vitest.measure.config.ts", "wall"])
        .current_dir(bench.join("../window"))
        .env("PASTEUP_PROGRAMS", pasteup.parent().context("a folder")?)
        .env("PASTEUP_WALL", libraries::wall(kept)?)
        .env("PASTEUP_MEASURED", &measured)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .status()?;
    ensure!(done.success(), "scrolling in the window failed");
    let Scrolled { wall, empty } = serde_json::from_str(&fs::read_to_string(&measured)?)?;
    ensure!(!wall.is_empty() && !empty.is_empty(), "no frame was measured");
    let (wall, empty) = (Frames::of(wall), Frames::of(empty));
    Ok(vec![
        Row::told("scrolling 10,000 pictures", wall.in_words()),
        Row::told("… an empty list of the same height", empty.in_words()),
        Row::at_most("… a frame of the wall, median", "ms", wall.share(0.5), FRAME_MS),
        Row::at_most("… a frame of the wall, 95 %", "ms", wall.share(0.95), FRAME_MS),
    ])
}

/// Times between frames, the shortest first.
struct Frames(Vec<f64>);

impl Frames {
    fn of(mut times: Vec<f64>) -> Self {
        times.sort_by(f64::total_cmp);
        Frames(times)
    }

    fn share(&self, share: f64) -> f64 {
        self.0[((self.0.len() - 1) as f64 * share) as usize]
    }

    fn in_words(&self) -> String {
        let in_time = self.0.iter().filter(|time| **time <= FRAME_MS).count() as f64 / self.0.len() as f64;
        let missed = self.0.iter().filter(|time| **time > MISSED_MS).count();
        format!(
            "{:.0} % of {} frames in {FRAME_MS} ms; {missed} over {MISSED_MS} ms, the worst {:.0} ms",
            in_time * 100.0,
            self.0.len(),
            self.share(1.0)
        )
    }
}
