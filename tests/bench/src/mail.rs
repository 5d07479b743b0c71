//! The mail of one issue against what MJML makes of the same words and pictures.
//!
//! Times are the lower quartile of warm runs: other work on the machine disturbs it less than a median, and unlike the
//! fastest run it has a garbage collector's ordinary share in it. Pasteup's time is for the HTML, the plain text and the
//! reading time together; MJML makes the HTML alone.

use crate::mjml;
use crate::table::Row;
use anyhow::{Context, Result};
use render::{IssueToPrint, Options, Theme};
use serde::Deserialize;
use std::hint::black_box;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

/// How often Rust code runs before and while it is measured.
const WARM_UP: usize = 50;
const RUNS: usize = 401;
/// How much longer the board is on which growth is measured.
const TIMES_THE_SLOTS: usize = 10;

/// What one renderer took and gave.
#[derive(Clone, Copy, Deserialize)]
struct Measured {
    ms: f64,
    bytes: usize,
}

/// Measures the mail.
pub fn rows(folder: &Path) -> Result<Vec<Row>> {
    let issue = issue(&folder.join("../cases/export/twenty-stories/issue.json"))?;
    let source = mjml::source(&issue)?;

    let ours = measured(|| pasteup(&issue))?;
    let mrml = measured(|| mrml(&source))?;
    let node = node_mjml(folder, &source)?;

    Ok(vec![
        told("mail of 20 stories: Pasteup", ours),
        told("mail of 20 stories: mrml", mrml),
        told("mail of 20 stories: node mjml", node),
        Row::at_least("… Pasteup as fast as node mjml", "times", node.ms / ours.ms, 100.0),
        Row::at_least("… Pasteup as fast as mrml", "times", mrml.ms / ours.ms, 3.0),
        Row::at_most("… Pasteup's bytes, of node mjml's", "%", percent(ours.bytes, node.bytes), 40.0),
        Row::at_most("… Pasteup's bytes, of mrml's", "%", percent(ours.bytes, mrml.bytes), 100.0),
        Row::at_most("… ten times the slots take", "times", growth(&issue)?, 11.0),
    ])
}

fn told(what: &str, Measured { ms, bytes }: Measured) -> Row {
    Row::told(what, format!("{ms:.2} ms, {bytes} bytes"))
}

fn issue(path: &Path) -> Result<IssueToPrint> {
    let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
    serde_json::from_str(&text).with_context(|| path.display().to_string())
}

fn pasteup(issue: &IssueToPrint) -> Result<usize> {
    Ok(render::mail(black_box(issue), Theme::broadsheet(), &Options::default())?.html.len())
}

fn mrml(source: &str) -> Result<usize> {
    let options = mrml::prelude::render::RenderOptions::default();
    Ok(mrml::parse(black_box(source))?.element.render(&options)?.len())
}

/// How many times as long ten times the slots take.
///
/// In each round the short board is printed ten times and the long one once: both stretches last about as long and lie
/// side by side, so that other work on the machine disturbs both alike.
fn growth(short: &IssueToPrint) -> Result<f64> {
    let slots = (0..TIMES_THE_SLOTS).flat_map(|_| short.slots.iter().cloned()).collect();
    let long = IssueToPrint { slots, ..short.clone() };
    let (mut of_short, mut of_long) = (Vec::new(), Vec::new());
    for round in 0..WARM_UP + RUNS {
        let (ten_short, _) = timed(|| {
            (1..TIMES_THE_SLOTS).try_for_each(|_| pasteup(short).map(drop))?;
            pasteup(short)
        })?;
        let (one_long, _) = timed(|| pasteup(&long))?;
        if round >= WARM_UP {
            of_short.push(ten_short);
            of_long.push(one_long);
        }
    }
    Ok(TIMES_THE_SLOTS as f64 * lower_quartile(of_long) / lower_quartile(of_short))
}

fn measured(mut run: impl FnMut() -> Result<usize>) -> Result<Measured> {
    for _ in 0..WARM_UP {
        run()?;
    }
    let runs = (0..RUNS).map(|_| timed(&mut run)).collect::<Result<Vec<_>>>()?;
    let bytes = runs[0].1;
    Ok(Measured { ms: lower_quartile(runs.into_iter().map(|(ms, _)| ms).collect()), bytes })
}

fn timed(mut run: impl FnMut() -> Result<usize>) -> Result<(f64, usize)> {
    let start = Instant::now();
    let bytes = run()?;
    Ok((start.elapsed().as_secs_f64() * 1000.0, bytes))
}

fn lower_quartile(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 4]
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

fn percent(one: usize, other: usize) -> f64 {
    100.0 * one as f64 / other as f64
}
