//! Renditions of a large photograph against what sharp makes of the same file, and a batch of many.
//!
//! Both begin with the file on the disk and end with three JPEGs in memory, of like quality (82, progressive, colour in quarters). Pasteup's
//! are developed beside, as they are in the window, so that the way there and back is in the time.

use crate::processes::tree;
use crate::table::Row;
use ::pictures::{Cut, Darkroom};
use anyhow::{Context, Result};
use image::codecs::jpeg::JpegEncoder;
use image::{Rgb, RgbImage};
use serde::Deserialize;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// What a mail needs of a picture, in pixels across.
const WIDTHS: [u32; 3] = [1136, 568, 368];
const WARM_UP: usize = 2;
const RUNS: usize = 9;
/// How many pictures a batch has.
const BATCH: usize = 200;

#[derive(Deserialize)]
struct Measured {
    ms: f64,
    bytes: usize,
}

/// Measures pictures.
pub fn rows(folder: &Path, passing: &Path) -> Result<Vec<Row>> {
    let darkroom = Darkroom::beside(crate::windows::beside("pasteup-cli")?);
    let path = passing.join("photograph.jpg");
    fs::write(&path, photograph(6000, 4000, 1)?)?;
    let ours = pasteup(&darkroom, &path)?;
    let sharp = sharp(folder, &path)?;
    let mut rows = vec![
        told("three renditions of a JPEG of 24 megapixels: Pasteup", &ours),
        told("three renditions of a JPEG of 24 megapixels: sharp", &sharp),
        Row::at_most("… Pasteup's time, of sharp's", "times", ours.ms / sharp.ms, 1.0),
    ];
    rows.extend(batch(&darkroom)?);
    Ok(rows)
}

fn told(what: &str, Measured { ms, bytes }: &Measured) -> Row {
    Row::told(what, format!("{ms:.0} ms, {bytes} bytes"))
}

fn pasteup(darkroom: &Darkroom, path: &Path) -> Result<Measured> {
    let file = darkroom.inspect(&fs::read(path)?, "photograph.jpg")?.file;
    let cuts = WIDTHS.map(Cut::whole);
    let mut times = Vec::with_capacity(RUNS);
    let mut bytes = 0;
    for run in 0..WARM_UP + RUNS {
        let begun = Instant::now();
        let made = darkroom.make(&fs::read(path)?, &file, &cuts)?;
        if run >= WARM_UP {
            times.push(begun.elapsed().as_secs_f64() * 1000.0);
        }
        bytes = made.iter().map(|rendition| rendition.bytes.len()).sum();
    }
    times.sort_by(f64::total_cmp);
    Ok(Measured { ms: times[RUNS / 4], bytes })
}

fn sharp(folder: &Path, path: &Path) -> Result<Measured> {
    let run = Command::new("node")
        .arg(folder.join("sharp.mjs"))
        .arg(path)
        .args(WIDTHS.map(|width| width.to_string()))
        .output()
        .context("node can't be started")?;
    anyhow::ensure!(run.status.success(), "sharp: {}", String::from_utf8_lossy(&run.stderr));
    Ok(serde_json::from_slice(&run.stdout)?)
}

/// Takes in many photographs of 12 megapixels, each with a thumbnail, two at a time.
fn batch(darkroom: &Darkroom) -> Result<Vec<Row>> {
    // Ten different ones, since no cache stands between.
    let photographs: Vec<Vec<u8>> =
        (0..10).map(|seed| photograph(4000, 3000, seed + 2)).collect::<Result<_>>()?;
    let (is_done, peak_kib) = (AtomicBool::new(false), AtomicU64::new(0));
    let take_in = |half: usize| -> Result<()> {
        for number in (half..BATCH).step_by(2) {
            let bytes = &photographs[number % photographs.len()];
            let file = darkroom.inspect(bytes, "photograph.jpg")?.file;
            darkroom.make(bytes, &file, &[Cut::whole(480)])?;
        }
        Ok(())
    };
    let take_in = &take_in;
    let begun = Instant::now();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !is_done.load(Ordering::Relaxed) {
                peak_kib.fetch_max(peak_of_all_kib().unwrap_or(0), Ordering::Relaxed);
                std::thread::sleep(Duration::from_millis(50));
            }
        });
        let halves = [0, 1].map(|half| scope.spawn(move || take_in(half)));
        let done: Vec<Result<()>> = halves
            .into_iter()
            .map(|half| half.join().unwrap_or_else(|_| Err(anyhow::anyhow!("it panicked"))))
            .collect();
        is_done.store(true, Ordering::Relaxed);
        done.into_iter().collect::<Result<()>>()
    })?;
    let seconds = begun.elapsed().as_secs_f64();
    let mib = peak_kib.load(Ordering::Relaxed) as f64 / 1024.0;
    Ok(vec![
        Row::told(
            format!("{BATCH} photographs of 12 megapixels taken in, with thumbnails"),
            format!("{seconds:.1} s"),
        ),
        Row::told("… memory at most, of the program and those beside it", format!("{mib:.0} MiB")),
    ])
}

/// The sum of what this process and those that it started had at most, each for itself.
fn peak_of_all_kib() -> Result<u64> {
    let peak = |id: u32| {
        let status = fs::read_to_string(format!("/proc/{id}/status")).ok()?;
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
        peak.trim().trim_end_matches(" kB").parse::<u64>().ok()
    };
    Ok(tree(std::process::id())?.into_iter().filter_map(peak).sum())
}

/// Light and shade, fine structure and grain, as a JPEG of a camera's quality.
fn photograph(width: u32, height: u32, seed: u32) -> Result<Vec<u8>> {
    let mut grain = seed;
    let picture = RgbImage::from_fn(width, height, |x, y| {
        grain ^= grain << 13;
        grain ^= grain >> 17;
        grain ^= grain << 5;
        let noise = ((grain & 15) + (grain >> 8 & 15)) as f32 - 15.0;
        let (x, y) = (x as f32, y as f32);
        let shade = (x / 430.0).sin() * (y / 310.0).cos() * 60.0
            + (x / 37.0 + y / 91.0).sin() * 14.0
            + (x / 5.0).sin() * (y / 7.0).sin() * 8.0;
        let level = |tint: f32| {
            (120.0 + shade + tint * (y / height as f32 - 0.5) * 80.0 + noise).clamp(0.0, 255.0) as u8
        };
        Rgb([level(1.0), level(0.4), level(-1.0)])
    });
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 90).encode_image(&picture)?;
    Ok(bytes)
}
