//! The libraries that windows are opened on, and how long 10,000 files take to come in.

use crate::table::Row;
use crate::texts;
use anyhow::{Context, Result, ensure};
use chrono::NaiveDate;
use desk::contract::{ImportFiles, IssueNew, IssuePlace, NewSlot, PicturesAdd};
use desk::{Desk, NewPublication, Origin};
use image::codecs::jpeg::JpegEncoder;
use image::{Rgb, RgbImage};
use model::{ArticleId, Place, Treatment};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// What the large library holds: so many folders of drafts, so many issues with so many stories each.
const FOLDERS: u64 = 10;
const ISSUES: u32 = 1_000;
const STORIES: usize = 20;
/// What the wall's library holds, and how many are taken in at once.
const PICTURES: u32 = 10_000;
const AT_ONCE: u32 = 500;

/// What the large library is called in the table.
pub fn large_in_words() -> String {
    format!("a library of {},000 drafts and {ISSUES} issues", FOLDERS * texts::IN_A_FOLDER / 1000)
}

/// A fresh sample library.
pub fn sample(cli: &Path, folder: &Path) -> Result<PathBuf> {
    let library = folder.join("sample");
    run(cli, &library, &["sample"])?;
    Ok(library)
}

/// Measures the command line taking in a folder of 10,000 Markdown files.
pub fn import_row(cli: &Path, folder: &Path) -> Result<Row> {
    let (library, texts) = (folder.join("imported"), folder.join("texts"));
    texts::write(&texts, 0)?;
    run(cli, &library, &["init", "--publication", "The Weekly Proof"])?;
    let start = Instant::now();
    run(cli, &library, &["import", &texts.to_string_lossy()])?;
    let seconds = start.elapsed().as_secs_f64();
    Ok(Row::at_most("import of 10,000 Markdown files", "s", seconds, 60.0))
}

/// The large library. It is made once and kept for later runs.
pub fn large(kept: &Path) -> Result<PathBuf> {
    let library = kept.join("large-with-names");
    if library.exists() {
        return Ok(library);
    }
    eprintln!("Making {}, once, in {}", large_in_words(), library.display());
    let unfinished = tempfile::tempdir_in(kept)?;
    let folder = unfinished.path().join("library");
    {
        let desk = Desk::create(&folder, publication(), Origin::Cli)?;
        let mut articles = Vec::new();
        for number in 0..FOLDERS {
            let texts = unfinished.path().join("texts");
            texts::write(&texts, number)?;
            articles.extend(taken_in(&desk, &texts)?);
            fs::remove_dir_all(&texts)?;
        }
        issues(&desk, &articles)?;
    }
    fs::rename(&folder, &library)?;
    Ok(library)
}

fn publication() -> NewPublication {
    NewPublication {
        name: "The Weekly Proof".into(),
        language: model::Language::english(),
        time_zone: "UTC".into(),
        postal_address: "12 Galley Row".into(),
    }
}

/// A library of 10,000 pictures. It is made once and kept for later runs.
pub fn wall(kept: &Path) -> Result<PathBuf> {
    let library = kept.join("wall");
    if library.exists() {
        return Ok(library);
    }
    eprintln!("Making a library of {PICTURES} pictures, once, in {}", library.display());
    let unfinished = tempfile::tempdir_in(kept)?;
    let folder = unfinished.path().join("library");
    {
        let desk = Desk::create(&folder, publication(), Origin::Cli)?;
        for first in (0..PICTURES).step_by(AT_ONCE as usize) {
            let files = unfinished.path().join("files");
            fs::create_dir_all(&files)?;
            let mut paths = Vec::new();
            for number in first..first + AT_ONCE {
                let path = files.join(format!("picture-{number:05}.jpg"));
                fs::write(&path, picture(number)?)?;
                paths.push(path.display().to_string());
            }
            let added = desk::picture::add(&desk, PicturesAdd { paths, article: None })?;
            ensure!(added.failed.is_empty(), "some pictures were not taken in");
            fs::remove_dir_all(&files)?;
        }
    }
    fs::rename(&folder, &library)?;
    Ok(library)
}

/// A photo's size and grain in colours of its own: a JPEG that takes as long to read as one of its size does.
fn picture(number: u32) -> Result<Vec<u8>> {
    let seed = number.wrapping_mul(2_654_435_761);
    let drawn = RgbImage::from_fn(600, 400, |x, y| {
        let grain = (x.wrapping_mul(73) ^ y.wrapping_mul(151) ^ seed).wrapping_mul(2_246_822_519) >> 28;
        let channel = |shift: u32, along: u32| ((seed >> shift) + along / 4 + grain) as u8;
        Rgb([channel(0, x), channel(8, y), channel(16, x + y)])
    });
    let mut jpeg = Vec::new();
    drawn.write_with_encoder(JpegEncoder::new_with_quality(&mut jpeg, 70))?;
    Ok(jpeg)
}

fn taken_in(desk: &Desk, texts: &Path) -> Result<Vec<ArticleId>> {
    let files = ImportFiles { paths: vec![texts.display().to_string()], again: None };
    let report = desk::import::files(desk, files, &mut |_, _| desk::import::Go::On)?;
    ensure!(report.failed.is_empty(), "some texts were not taken in");
    Ok(report.imported.into_iter().map(|imported| imported.article).collect())
}

/// One issue a week, the last of them far in the future so that it is the one that a window opens.
fn issues(desk: &Desk, articles: &[ArticleId]) -> Result<()> {
    let first = NaiveDate::from_ymd_opt(2001, 1, 5).context("a day")?;
    let last = NaiveDate::from_ymd_opt(2199, 1, 4).context("a day")?;
    let weeks = first.iter_weeks().take(ISSUES as usize - 1).chain([last]);
    for ((number, date), stories) in (1..).zip(weeks).zip(articles.chunks(STORIES)) {
        let new = IssueNew {
            number: Some(number),
            date: Some(date),
            subject: format!("Issue {number}"),
            preheader: String::new(),
            theme: None,
        };
        let issue = desk::issue::new(desk, new)?;
        let what = stories.iter().enumerate().map(|(at, article)| NewSlot::Story {
            article: *article,
            treatment: (at == 0).then_some(Treatment::Lead),
        });
        desk::issue::place(desk, IssuePlace { issue, what: what.collect(), place: Place::Last })?;
    }
    Ok(())
}

fn run(cli: &Path, library: &Path, command: &[&str]) -> Result<()> {
    let done = Command::new(cli)
        .arg("--library")
        .arg(library)
        .args(command)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .with_context(|| cli.display().to_string())?;
    ensure!(done.success(), "pasteup-cli {command:?} failed");
    Ok(())
}
