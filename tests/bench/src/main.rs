//! Speeds and sizes beside those of others, in one go on one machine, and one table of all. Ends with 1 where a bar is
//! missed. Started by `make bench`, which builds what is measured. With words behind it only these parts: `mail`, `search`,
//! `windows`, `typing`, `wall`, `import`, `pictures`.

mod libraries;
mod mail;
mod mjml;
mod pictures;
mod processes;
mod screen;
mod search;
mod table;
mod texts;
mod typing;
mod wall;
mod windows;

use anyhow::Result;
use std::fs;
use std::path::Path;
use std::process::ExitCode;
use table::Row;
use windows::{Empty, Opening, beside};

fn main() -> Result<ExitCode> {
    let parts: Vec<String> = std::env::args().skip(1).collect();
    let is_asked = |part: &str| parts.is_empty() || parts.iter().any(|one| one == part);
    let bench = Path::new(env!("CARGO_MANIFEST_DIR"));
    let kept = bench.join("../../target/bench");
    fs::create_dir_all(&kept)?;
    let passing = tempfile::tempdir_in(&kept)?;

    let mut rows = Vec::new();
    if is_asked("mail") {
        rows.extend(mail::rows(bench)?);
    }
    if is_asked("search") {
        rows.extend(search::rows(&libraries::large(&kept)?)?);
    }
    if is_asked("windows") {
        rows.extend(windows(&kept, passing.path())?);
    }
    if is_asked("typing") {
        rows.extend(typing::rows(bench, passing.path())?);
    }
    if is_asked("wall") {
        rows.extend(wall::rows(bench, &kept, passing.path())?);
    }
    if is_asked("import") {
        rows.push(libraries::import_row(&beside("pasteup-cli")?, passing.path())?);
    }
    if is_asked("pictures") {
        rows.extend(pictures::rows(bench, passing.path())?);
    }
    table::print(&rows);
    Ok(if rows.iter().any(Row::is_missed) { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Pasteup's windows against empty ones.
fn windows(kept: &Path, passing: &Path) -> Result<Vec<Row>> {
    let (cli, pasteup) = (beside("pasteup-cli")?, beside("pasteup")?);
    let pasteup = |name: String, library| Opening {
        name,
        program: pasteup.clone(),
        library: Some(library),
        without_opengl: false,
    };
    let libraries = [
        pasteup("the sample library".into(), libraries::sample(&cli, passing)?),
        pasteup(libraries::large_in_words(), libraries::large(kept)?),
    ];
    let program = beside("pasteup-empty-window")?;
    let empty = |name: &str, without_opengl| Opening {
        name: name.into(),
        program: program.clone(),
        library: None,
        without_opengl,
    };
    let empty = Empty {
        as_it_is: empty("an empty Tauri window", false),
        without_opengl: empty("an empty Tauri window, painted without OpenGL", true),
    };
    windows::rows(&empty, &libraries)
}
