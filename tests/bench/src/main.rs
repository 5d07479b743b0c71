//! Speeds and sizes beside those of others, in one go on one machine, and one table of all. Ends with 1 where a bar is
//! missed. Started by `make bench`, which builds what is measured.

mod libraries;
mod mail;
mod mjml;
mod processes;
mod screen;
mod table;
mod texts;
mod windows;

use anyhow::Result;
use std::fs;
use std::path::Path;
use std::process::ExitCode;
use table::Row;
use windows::{Opening, beside};

fn main() -> Result<ExitCode> {
    let bench = Path::new(env!("CARGO_MANIFEST_DIR"));
    let kept = bench.join("../../target/bench");
    fs::create_dir_all(&kept)?;
    let passing = tempfile::tempdir_in(&kept)?;
    let (cli, pasteup) = (beside("pasteup-cli")?, beside("pasteup")?);

    let large = Opening {
        name: libraries::large_in_words(),
        program: pasteup.clone(),
        library: Some(libraries::large(&kept)?),
    };
    let sample = Opening {
        name: "the sample library".into(),
        program: pasteup,
        library: Some(libraries::sample(&cli, passing.path())?),
    };
    let empty = Opening {
        name: "an empty Tauri window".into(),
        program: beside("pasteup-empty-window")?,
        library: None,
    };

    let mut rows = mail::rows(bench)?;
    rows.extend(windows::rows(&empty, &[sample, large])?);
    rows.push(libraries::import_row(&cli, passing.path())?);
    table::print(&rows);
    Ok(if rows.iter().any(Row::is_missed) { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}
