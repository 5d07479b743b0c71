//! Which library to open, and what is remembered of it between runs.

use desk::DeskError;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// What the command line asked for.
pub enum Asked {
    /// No library in particular.
    Nothing,
    /// This one.
    Library(PathBuf),
}

/// A library to open.
#[derive(Clone)]
pub enum Choice {
    /// One that should be there.
    Existing(PathBuf),
    /// The sample, to be made on a first start.
    Sample(PathBuf),
}

#[derive(Default, Serialize, Deserialize)]
struct Settings {
    last_library: Option<PathBuf>,
}

/// The library to open: the one asked for, else the last one, else the sample's.
///
/// The sample is made only where nothing lies under its name: a folder that is there is opened or refused, never
/// filled.
pub fn choose(asked: Asked) -> Choice {
    if let Asked::Library(folder) = asked {
        return Choice::Existing(folder);
    }
    if let Some(last) = read().last_library {
        return Choice::Existing(last);
    }
    let sample = dirs::home_dir().unwrap_or_default().join("Pasteup").join("The Weekly Proof");
    if sample.exists() { Choice::Existing(sample) } else { Choice::Sample(sample) }
}

/// Remembers the library that is open, for the next start.
///
/// # Errors
/// Where the settings can't be written; the library is open all the same.
pub fn remember(library: &Path) -> Result<(), DeskError> {
    let Some(file) = file() else { return Ok(()) };
    let folder = library.canonicalize().unwrap_or_else(|_| library.to_owned());
    let settings = Settings { last_library: Some(folder) };
    let json = serde_json::to_vec_pretty(&settings).expect("paths of this system are JSON");
    if let Some(parent) = file.parent() {
        std::fs::create_dir_all(parent).map_err(|error| DeskError::cannot_write(parent, &error))?;
    }
    desk::write_durably(&file, &json)
}

/// Where words lie that can't be saved in their library for now: this program's own folder, wherever the library is.
pub fn unsaved_folder() -> PathBuf {
    dirs::data_dir().unwrap_or_else(std::env::temp_dir).join("pasteup").join("unsaved")
}

/// Unreadable settings are no settings: they only say where to begin.
fn read() -> Settings {
    file()
        .and_then(|file| std::fs::read(file).ok())
        .and_then(|json| serde_json::from_slice(&json).ok())
        .unwrap_or_default()
}

fn file() -> Option<PathBuf> {
    Some(dirs::config_dir()?.join("pasteup").join("settings.json"))
}
