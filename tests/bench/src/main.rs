//! Measures the mail of one issue against what MJML makes of the same words and pictures, and prints one table.
//!
//! All times are the lower quartile of warm runs, on one machine and in one go: other work on the machine disturbs it
//! less than a median, and unlike the fastest run it has a garbage collector's ordinary share in it. Pasteup's time is
//! for the HTML, the plain text and the reading time together; MJML makes the HTML alone. Ends with 1 where a bar is
//! missed.

mod mjml;
mod table;

use anyhow::{Context, Result};
use render::{IssueToPrint, Options, Theme};
use serde::Deserialize;
use std::{
    fs,
    hint::black_box,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, ExitCode, Stdio},
    time::Instant,
};
use table::Row;

/// How often Rust code runs before and while it is measured.
const WARM_UP: usize = 50;
const RUNS: usize = 401;

/// What one renderer took and gave.
#[derive(Clone, Copy, Debug, Deserialize)]
struct Measured {
    ms: f64,
    bytes: usize,
}

fn main() -> Result<ExitCode> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let issue = issue(&folder.join("../cases/export/twenty-stories/issue.json"))?;
    let source = mjml::source(&issue)?;

    let ours = pasteup(&issue)?;
    let ten_times = pasteup(&repeated(&issue, 10))?;
    let mrml = mrml(&source)?;
    let node = node_mjml(folder, &source)?;

    let rows = [
        Row::at_least("mail of 20 stories, as fast as node mjml", "×", node.ms / ours.ms, 100.0),
        Row::at_least("mail of 20 stories, as fast as mrml", "×", mrml.ms / ours.ms, 3.0),
        Row::at_most("its bytes, of node mjml's", "%", 100.0 * ratio(ours.bytes, node.bytes), 40.0),
        Row::at_most("its bytes, of mrml's", "%", 100.0 * ratio(ours.bytes, mrml.bytes), 100.0),
        Row::at_most("ten times the slots take", "×", ten_times.ms / ours.ms, 11.0),
    ];
    table::print(
        &[
            ("pasteup", ours),
            ("pasteup, ten times the slots", ten_times),
            ("mrml", mrml),
            ("node mjml", node),
        ],
        &rows,
    );
    Ok(if rows.iter().all(Row::is_met) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn issue(path: &PathBuf) -> Result<IssueToPrint> {
    let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    serde_json::from_str(&text).with_context(|| path.display().to_string())
}

/// The issue with its board so many times over.
fn repeated(issue: &IssueToPrint, times: usize) -> IssueToPrint {
    let slots = (0..times).flat_map(|_| issue.slots.iter().cloned()).collect();
    IssueToPrint { slots, ..issue.clone() }
}

fn pasteup(issue: &IssueToPrint) -> Result<Measured> {
    let (theme, options) = (Theme::broadsheet(), Options::default());
    measured(|| Ok(render::mail(black_box(issue), theme, &options)?.html.len()))
}

fn mrml(source: &str) -> Result<Measured> {
    let options = mrml::prelude::render::RenderOptions::default();
    measured(|| Ok(mrml::parse(black_box(source))?.element.render(&options)?.len()))
}

/// The lower quartile of many warm runs.
fn measured(mut run: impl FnMut() -> Result<usize>) -> Result<Measured> {
    for _ in 0..WARM_UP {
        run()?;
    }
    let mut times = Vec::with_capacity(RUNS);
    let mut bytes = 0;
    for _ in 0..RUNS {
        let start = Instant::now();
        bytes = run()?;
        times.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    Ok(Measured { ms: times[RUNS / 4], bytes })
}

fn node_mjml(folder: &Path, source: &str) -> Result<Measured> {
    let mut node = Command::new("node")
        .arg("mjml.mjs")
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("node could not be started")?;
    node.stdin.take().context("node takes no input")?.write_all(source.as_bytes())?;
    let output = node.wait_with_output()?;
    anyhow::ensure!(output.status.success(), "node mjml failed; run `npm ci` in {}", folder.display());
    Ok(serde_json::from_slice(&output.stdout)?)
}

fn ratio(one: usize, other: usize) -> f64 {
    one as f64 / other as f64
}
